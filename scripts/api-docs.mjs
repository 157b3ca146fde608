// node scripts/api-docs.mjs OUT_DIR: the page that shows the API's document, with nothing loaded from elsewhere.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const files = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png', 'LICENSE', 'NOTICE']

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Вместе: the API</title>
    <link rel="icon" href="favicon-32x32.png" />
    <link rel="stylesheet" href="swagger-ui.css" />
  </head>
  <body>
    <div id="api"></div>
    <script src="swagger-ui-bundle.js"></script>
    <script src="show.js"></script>
  </body>
</html>
`

const show = `SwaggerUIBundle({ url: '../api/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null })\n`

const [out] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
for (const file of files) copyFileSync(join(swagger, file), join(out, file))
writeFileSync(join(out, 'index.html'), page)
writeFileSync(join(out, 'show.js'), show)
