// What keeps VKUI's part of a first visit small.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import { root } from './run.mjs'

const doors = {
  '@vkontakte/vkui': join(root, 'node_modules/@vkontakte/vkui/dist/cssm/index.js'),
  '@vkontakte/icons': join(root, 'node_modules/@vkontakte/icons/dist/index.js'),
}

/**
 * Each View and each AppRoot needs one small function of these libraries, and asks for it through a module that holds
 * all of them. What any later screen uses of that module would then be fetched with the first one.
 */
const shortcuts = [
  {
    importer: /\/vkui\/dist\/cssm\/components\/View\/utils\.js$/,
    source: /\/lib\/floating\/index\.js$/,
    instead: '@vkontakte/vkui-floating-ui/utils/dom',
  },
  {
    importer: /\/vkui\/dist\/cssm\/lib\/dom\.js$/,
    source: /^@vkontakte\/vkui-floating-ui\/core$/,
    instead: '@vkontakte/vkui-floating-ui/utils',
  },
]

/**
 * Imports each component and icon from its own file. Through their one door everything would be reachable from the
 * first screen, and the bundler could not tell what the first visit needs.
 */
export const lightVkui = () => ({
  name: 'vmeste:light-vkui',
  apply: 'build',
  resolveId: {
    order: 'pre',
    handler(source, importer) {
      const shortcut = shortcuts.find((known) => known.source.test(source) && known.importer.test(importer ?? ''))
      return shortcut ? this.resolve(shortcut.instead, importer) : null
    },
  },
  // Behind VKUI's door only the styles that all components share remain.
  load: (id) => (id === doors['@vkontakte/vkui'] ? sharedStyles(id) : null),
  transform: (code) => (/["']@vkontakte\/(vkui|icons)["']/.test(code) ? { code: pastTheDoors(code), map: null } : null),
})

const sharedStyles = (door) =>
  readFileSync(door, 'utf8')
    .match(/^import ".*";$/gm)
    .join('\n')

const pastTheDoors = (code) =>
  code.replace(/import\s*\{([^}]*)\}\s*from\s*["'](@vkontakte\/(?:vkui|icons))["'];?/g, (_, names, door) => {
    const files = filesBehind(doors[door])
    const direct = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => `import { ${name} } from ${JSON.stringify(files.get(name.split(/\s+as\s+/)[0]))};`)
    return [...(door === '@vkontakte/vkui' ? ["import '@vkontakte/vkui';"] : []), ...direct].join(' ')
  })

const known = new Map()
function filesBehind(door) {
  if (!known.has(door)) known.set(door, new Map(exportsOf(door)))
  return known.get(door)
}

const exportsOf = (door) =>
  [...readFileSync(door, 'utf8').matchAll(/export \{([^}]*)\} from "([^"]+)"/g)].flatMap(([, names, from]) => {
    const file = from.startsWith('.') ? join(dirname(door), from) : from
    return names.split(',').map((name) => [name.trim(), file])
  })

/** These say nothing of it themselves, but only their exports matter: what nobody uses of them may be left out. */
export const pure = [{ test: /\/node_modules\/@vkontakte\/vkui-(floating-ui|date-fns-tz)\//, sideEffects: false }]

/**
 * A class name of a CSS module: which file it stands in, and which of its names it is. VKUI has thousands, each is sent
 * in the styles and in the code, and names that look alike cost next to nothing.
 */
export function shortName(name, file, css) {
  const path = file.split('?', 1)[0]
  const names = [...new Set(css.match(/(?<=\.|@keyframes )[\w-]+/g))]
  return `v${cssModules().indexOf(relative(root, path)).toString(36)}-${names.indexOf(name).toString(36)}`
}

let modules
const cssModules = () =>
  (modules ??= ['src', 'node_modules/@vkontakte/vkui/dist/cssm'].flatMap(cssModulesIn).toSorted())
const cssModulesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith('.module.css'))
    .map((file) => join(folder, file))
