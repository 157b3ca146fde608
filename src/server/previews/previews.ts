import { Hono } from 'hono'
import * as v from 'valibot'

import { GroupId, ProductId } from '#domain/ids.ts'
import { invitationIn, type InvitedTo, invitingFragment, previewPathOf } from '#domain/invitation.ts'
import { fragmentOf } from '#domain/place.ts'
import { Refused } from '#domain/refusal.ts'

import type { Language } from '../notifications/figures.ts'
import { appLinkOf } from '../shops/doorLinks.ts'
import { createHomeShop } from '../shops/homeShop.ts'
import { findShop } from '../shops/rows.ts'
import type { World } from '../world.ts'
import { nothingPage, type Open, previewPage } from './previewPage.ts'
import { readPreview } from './readPreview.ts'

type Where = Readonly<{
  /** Where people reach the shop, ending with a slash; null: as they asked for it. */
  publicUrl: string | null
}>

/**
 * What the open web sees of a link that somebody shares: a group at `/g/…`, a product at `/p/…`, each with the tags that
 * messengers and search engines read. Nothing in it is about a person, so that anybody may keep a copy.
 */
export function createPreviews(world: World, { publicUrl }: Where) {
  const site = new Hono()
  const homeShop = createHomeShop(world)

  async function answer(request: Request, to: InvitedTo | null): Promise<Response> {
    const url = new URL(request.url)
    const base = publicUrl ?? `${url.origin}/`
    const language = languageOf(request.headers.get('accept-language'))
    const shop = to && (await homeShopOf(world, homeShop))
    const preview = to && shop && (await readPreview(world, shop.id, to))
    if (!preview) return respond(String(await nothingPage({ base, language })), language, 404)

    const said = invitationIn(fragmentOf(to) + url.search)
    const fragment = said ? invitingFragment(to, said.code) : fragmentOf(to)
    const open: Open = {
      self: new URL(previewPathOf(to), base).href,
      network: shop.door && { host: shop.door.host, link: `${appLinkOf(shop.door)}#${fragment}` },
      browser: new URL(`#${fragment}`, base).href,
    }
    const files = new URL(world.files.base, base).href
    const page = await previewPage(preview, { shop: shop.name, open, files, language })
    return respond(String(page), language, 200)
  }

  site.get('/g/:id', (c) => answer(c.req.raw, placed(GroupId, c.req.param('id'), groupAt)))
  site.get('/p/:id', (c) => answer(c.req.raw, placed(ProductId, c.req.param('id'), productAt)))
  site.notFound((c) => answer(c.req.raw, null))

  return {
    isPreview: (pathname: string): boolean => /^\/[gp]\//.test(pathname),
    fetch: async (request: Request): Promise<Response> => site.fetch(request),
  }
}

const groupAt = (groupId: GroupId): InvitedTo => ({ screen: 'group', groupId })
const productAt = (productId: ProductId): InvitedTo => ({ screen: 'product', productId })

function placed<Schema extends v.GenericSchema<string, string>>(
  schema: Schema,
  said: string,
  at: (id: v.InferOutput<Schema>) => InvitedTo,
): InvitedTo | null {
  const id = v.safeParse(schema, said)
  return id.success ? at(id.output) : null
}

async function homeShopOf({ db }: World, homeShop: ReturnType<typeof createHomeShop>) {
  try {
    return await findShop(db, await homeShop())
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

/** What reads pages for messengers names no language. */
const languageOf = (accepted: string | null): Language =>
  accepted === null || /^\s*(\*|ru|uk|be|kk)\b/i.test(accepted) ? 'ru' : 'en'

const respond = (page: string, language: Language, status: 200 | 404): Response =>
  new Response(page, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language,
      // Prices and people change; a minute is what a crowd that follows one link is spared.
      'Cache-Control': 'public, max-age=60',
      'Content-Security-Policy':
        "default-src 'none'; img-src 'self' https:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Language',
    },
  })
