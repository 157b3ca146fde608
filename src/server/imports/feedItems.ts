/** What a feed says, before anybody has judged it. */
export type FeedItem =
  | Readonly<{ kind: 'category'; line: number; id: string; parentId: string | null; name: string }>
  | (RawOffer & Readonly<{ kind: 'offer' }>)

export type RawOffer = Readonly<{
  line: number
  id: string
  groupId: string | null
  available: boolean
  /** The text of its plain elements by their names. */
  fields: ReadonlyMap<string, string>
  params: readonly Readonly<{ name: string; value: string }>[]
  pictures: readonly string[]
  /** The element in which there was more than anybody reads. */
  overflow: string | null
}>

type Attributes = Readonly<Record<string, string>>

const FIELDS = new Set([
  'price',
  'oldprice',
  'currencyId',
  'categoryId',
  'name',
  'typePrefix',
  'vendor',
  'model',
  'description',
  'count',
])
const LONGEST_TEXT = 20_000
const MOST_OF_A_KIND = 100

/** Puts tags and texts together to categories and offers. Whatever else a feed holds is passed over. */
export function feedItems() {
  let found: FeedItem[] = []
  let offer: ReturnType<typeof startOffer> | null = null
  /** The element whose text is being read. */
  let reading: { attributes: Attributes; line: number; text: string; cut: boolean } | null = null

  return {
    open(path: readonly string[], attributes: Attributes, line: number): void {
      if (isCategory(path)) reading = { attributes, line, text: '', cut: false }
      if (isOffer(path)) offer = startOffer(attributes, line)
      if (offer && isOffer(path.slice(0, -1))) reading = { attributes, line, text: '', cut: false }
    },

    text(text: string): void {
      if (!reading) return
      const room = LONGEST_TEXT - reading.text.length
      reading.text += text.slice(0, room)
      reading.cut ||= text.length > room
    },

    /** `path` still ends with the element that closes. */
    close(path: readonly string[]): void {
      if (isCategory(path) && reading) {
        const { attributes, line, text } = reading
        const { id = '', parentId = null } = attributes
        found.push({
          kind: 'category',
          line,
          id: ownCopy(id),
          parentId: parentId && ownCopy(parentId),
          name: ownCopy(text),
        })
      }
      if (offer && reading && isOffer(path.slice(0, -1))) offer.add(path.at(-1) ?? '', reading)
      if (offer && isOffer(path)) {
        found.push({ kind: 'offer', ...offer.made })
        offer = null
      }
      reading = null
    },

    take(): readonly FeedItem[] {
      const taken = found
      found = []
      return taken
    },
  }
}

function startOffer(attributes: Attributes, line: number) {
  const fields = new Map<string, string>()
  const params: { name: string; value: string }[] = []
  const pictures: string[] = []
  const made = {
    line,
    id: attributes['id'] ?? '',
    groupId: attributes['group_id'] ?? null,
    available: attributes['available'] !== 'false',
    fields,
    params,
    pictures,
    overflow: null as string | null,
  }
  return {
    made,
    add(name: string, element: { attributes: Attributes; text: string; cut: boolean }): void {
      const text = element.text.trim()
      if (element.cut || params.length >= MOST_OF_A_KIND || pictures.length >= MOST_OF_A_KIND) made.overflow ??= name
      if (made.overflow !== null || text === '') return
      if (FIELDS.has(name)) fields.set(name, text)
      if (name === 'picture') pictures.push(text)
      if (name === 'param') params.push(paramOf(element.attributes, text))
    },
  }
}

function paramOf({ name = '', unit }: Attributes, value: string) {
  return { name: name.trim(), value: unit === undefined ? value : `${value} ${unit.trim()}` }
}

const isCategory = ([, shop, list, entry, ...rest]: readonly string[]) =>
  shop === 'shop' && list === 'categories' && entry === 'category' && rest.length === 0

const isOffer = ([, shop, list, entry, ...rest]: readonly string[]) =>
  shop === 'shop' && list === 'offers' && entry === 'offer' && rest.length === 0

/** A slice keeps all the text it was cut from alive; what is remembered to the end of the feed must not. */
const ownCopy = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text.trim()))
