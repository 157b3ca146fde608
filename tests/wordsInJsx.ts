import { type ESTree, parseSync, Visitor } from 'vite'

/** What the browser, VKUI or our own components read; every other attribute may be read or heard by people. */
const TECHNICAL = new Set([
  'appearance',
  'aria-current',
  'aria-live',
  'arrowSize',
  'autoComplete',
  'borderRadiusMode',
  'bottomId',
  'bullets',
  'chevron',
  'className',
  'Component',
  'decoding',
  'dismissButtonMode',
  'end',
  'fetchPriority',
  'field',
  'gap',
  'href',
  'inputMode',
  'key',
  'loading',
  'mode',
  'name',
  'of',
  'padding',
  'picture',
  'placement',
  'role',
  'scope',
  'shapeRendering',
  'shown',
  'size',
  'sizes',
  'slideWidth',
  'status',
  'type',
  'variant',
  'width',
])
/** What people read or hear where attributes are handed on as an object. */
const READ = new Set(['alt', 'aria-description', 'aria-label', 'aria-roledescription', 'aria-valuetext', 'placeholder'])

const LETTER = /\p{L}/u

/** The words that a file draws or says by itself: those between its tags, and those in its attributes. */
export function wordsInJsx(path: string, code: string): string[] {
  const { program, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const found: string[] = []
  const keep = (words: readonly string[]) => found.push(...words.filter((one) => LETTER.test(one)))
  const keepEach = ({ children }: ESTree.JSXElement | ESTree.JSXFragment) =>
    children.forEach((child) => keep(child.type === 'JSXText' ? [child.value.trim()] : saidBy(child)))

  new Visitor({
    JSXElement: keepEach,
    JSXFragment: keepEach,
    JSXAttribute: ({ name, value }) => {
      if (value && !(name.type === 'JSXIdentifier' && TECHNICAL.has(name.name))) keep(saidBy(value))
    },
    Property: ({ key, value }) => {
      if (key.type === 'Literal' && READ.has(String(key.value))) keep(saidBy(value))
      if (key.type === 'Identifier' && READ.has(key.name)) keep(saidBy(value))
    },
  }).visit(program)
  return found
}

/** The strings that an expression may come to: not those which it compares, or hands to a function. */
function saidBy(node: ESTree.Node): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : []
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked ?? value.raw)
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return saidBy(node.expression)
    case 'ConditionalExpression':
      return [...saidBy(node.consequent), ...saidBy(node.alternate)]
    case 'LogicalExpression':
      return [...saidBy(node.left), ...saidBy(node.right)]
    case 'BinaryExpression':
      return node.operator === '+' ? [...saidBy(node.left), ...saidBy(node.right)] : []
    default:
      return []
  }
}
