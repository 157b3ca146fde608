// What keeps VKUI's part of the first screen small.
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

import { root } from './run.mjs'

/**
 * Every View and every AppRoot needs one small function each of these libraries, and asks for it through a module that
 * holds everything. What any later screen uses of that module would then be fetched with the first one.
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

export const lightVkui = () => ({
  name: 'vmeste:light-vkui',
  apply: 'build',
  enforce: 'pre',
  resolveId(source, importer) {
    const shortcut = shortcuts.find((known) => known.source.test(source) && known.importer.test(importer ?? ''))
    return shortcut ? this.resolve(shortcut.instead, importer) : null
  },
})

/** These say nothing of it themselves, but only their imports matter: what nobody uses of them may be left out. */
export const pure = [{ test: /\/node_modules\/@vkontakte\/vkui-(floating-ui|date-fns-tz)\//, sideEffects: false }]

/**
 * A class name of a CSS module: which file it stands in, and which of its names it is. VKUI has thousands, each is sent
 * in the styles and in the code, and names that look alike cost next to nothing.
 */
export function shortName(name, file, css) {
  const path = file.split('?', 1)[0]
  const names = [...new Set(css.match(/(?<=\.|@keyframes )[\w-]+/g))]
  return `v${modules().indexOf(relative(root, path)).toString(36)}-${names.indexOf(name).toString(36)}`
}

let known
const modules = () => (known ??= ['src', 'node_modules/@vkontakte/vkui/dist/cssm'].flatMap(cssModulesIn).toSorted())
const cssModulesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith('.module.css'))
    .map((file) => join(folder, file))
