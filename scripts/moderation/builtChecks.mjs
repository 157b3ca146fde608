import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { root } from '../run.mjs'

const app = join(root, 'dist/app')
const read = (path) => readFileSync(path, 'utf8')
const manifest = () => JSON.parse(read(join(root, 'manifest.json')))
/** What the app itself says: the bridge's library names every method that there is. */
const code = () =>
  readdirSync(join(root, 'src/app'), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => read(join(root, 'src/app', name)))
    .join('\n')

/** Of digital goods and advertisements, which stores allow in other ways only. */
const DIGITAL = /VKWebApp(ShowOrderBox|ShowSubscriptionBox|OpenPayForm|ShowNativeAds|ShowBannerAd)/g

/** What the built files say. */
export const builtChecks = [
  {
    ground: 2,
    about: 'What is shown is what was released',
    look() {
      const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' })
      const { version } = JSON.parse(read(join(root, 'package.json')))
      if (status !== 0)
        return {
          passes: true,
          seen: `Version ${version}, outside a repository: keep it as it is while it is looked at.`,
        }
      const changed = stdout.split('\n').filter(Boolean)
      return {
        passes: changed.length === 0,
        seen:
          changed.length > 0
            ? `Version ${version}, and ${changed.length} files that are not committed.`
            : `Version ${version}, everything committed.`,
      }
    },
  },
  {
    ground: 8,
    about: 'It does not look like VK’s own',
    look() {
      const { name, shortName, icons } = manifest()
      const said = [name, shortName].filter((words) => /\bVK\b|ВК\b|ВКонтакте/i.test(words))
      return {
        passes: said.length === 0,
        seen: `Its name is «${name}», its pictures are ${icons.map(({ file }) => file).join(', ')}: look that they are the shop’s own.`,
      }
    },
  },
  {
    ground: 11,
    about: 'Nothing digital is sold, and no advertisements are shown, in the clients of iOS and Android',
    look() {
      const found = [...new Set(code().match(DIGITAL) ?? [])]
      return {
        passes: found.length === 0,
        seen: found.join(', ') || 'The app calls none of the methods of digital goods, VK Pay or advertisements.',
      }
    },
  },
  {
    ground: 17,
    about: 'It may be framed by VK and Odnoklassniki alone, and loads nothing foreign',
    look() {
      const { framedBy } = JSON.parse(read(join(app, 'csp.json')))
      const missing = [
        'https://vk.com',
        'https://*.vk.com',
        'https://vk.ru',
        'https://*.vk.ru',
        'https://ok.ru',
        'https://*.ok.ru',
      ].filter((host) => !framedBy.includes(host))
      const [policy = ''] =
        /Content-Security-Policy" content="([^"]*)/.exec(read(join(app, 'index.html')))?.slice(1) ?? []
      const own = policy.includes("default-src 'self'") && policy.includes("script-src 'self'")
      return {
        passes: missing.length === 0 && own,
        seen:
          missing.length > 0
            ? `Not framed by ${missing.join(', ')}.`
            : `frame-ancestors ${framedBy.join(' ')}; scripts of its own alone.`,
      }
    },
  },
]
