/** A link into a mini-app: `https://vk.com/app54000001_-77#/product/…`, or `https://ok.ru/app/512000000001#/…`. */
export type AppLink = Readonly<{ appId: string; communityId: number | null; fragment: string }>

/** Null for links that lead anywhere else. */
export function appLinkIn(link: string): AppLink | null {
  if (!URL.canParse(link)) return null
  const url = new URL(link)
  const [, appId, community] = url.pathname.match(/^\/app\/?(\d+)(?:_-(\d+))?$/) ?? []
  if (appId === undefined) return null
  return { appId, communityId: community ? Number(community) : null, fragment: decodeURI(url.hash.slice(1)) }
}

/** The first link into a mini-app among the words of a text, which is then shown as a card. */
export function appLinkAmong(text: string): string | null {
  return text.match(/https?:\/\/\S+/g)?.find((link) => appLinkIn(link) !== null) ?? null
}
