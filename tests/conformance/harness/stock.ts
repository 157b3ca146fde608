import { APP_ID, type aCategory, type anOffer, type aProduct, COMMUNITY, DELIVERY, SHOP } from '#mocks/builders.ts'
import { variantsText } from '#server/groupBuys/offers.ts'
import type { World } from '#server/world.ts'

export async function openTheShop({ transaction }: World): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .insertInto('shop')
      .values({ shop_id: SHOP, name: 'Вместе', settings: JSON.stringify({ delivery: DELIVERY }) })
      .execute()
    await tx
      .insertInto('shop_host')
      .values({ shop_id: SHOP, host: 'vk', app_id: APP_ID, community_id: COMMUNITY })
      .execute()
  })
}

/** Puts built things on the shop's shelves; each answers with what it was given. */
export function createStock({ transaction, now }: World) {
  let position = 0

  return {
    async sells<Goods extends ReturnType<typeof aProduct>>(goods: Goods): Promise<Goods> {
      const { id, name, category, price, variants } = goods
      const place = { shop_id: SHOP, product_id: id }
      await transaction(async (tx) => {
        await tx
          .insertInto('product')
          .values({
            shop_id: SHOP,
            id,
            external_id: id,
            category_id: category,
            name,
            vendor: null,
            description: 'Из белой глины, на каждый день.',
            params: '[]',
            position: (position += 1),
            price,
            old_price: null,
            listed_at: now(),
            gone_at: null,
          })
          .execute()
        await tx
          .insertInto('variant')
          .values(
            variants.map((variant) => ({
              ...place,
              id: variant.id,
              external_id: variant.externalId,
              options: JSON.stringify(variant.options),
              price: variant.price,
              old_price: variant.oldPrice,
              position: variant.position,
              image: 0,
              gone_at: null,
            })),
          )
          .execute()
        await tx
          .insertInto('stock')
          .values(variants.map((variant) => ({ shop_id: SHOP, variant_id: variant.id, on_hand: variant.stock })))
          .execute()
      })
      return goods
    },

    async keepsCategory<Row extends ReturnType<typeof aCategory>>(category: Row): Promise<Row> {
      const { id, name, parent, path, externalId } = category
      await transaction((tx) =>
        tx
          .insertInto('category')
          .values({
            shop_id: SHOP,
            id,
            external_id: externalId,
            parent_id: parent,
            name,
            position: (position += 1),
            path,
          })
          .execute(),
      )
      return category
    },

    async offers<Made extends ReturnType<typeof anOffer>>(offer: Made): Promise<Made> {
      const { id, product, ladder, goal, capacity, lasts, variants, unitsPerBuyer, startsAt, endsAt } = offer
      const terms = { goal, capacity, lasts, units_per_buyer: unitsPerBuyer, starts_at: startsAt, ends_at: endsAt }
      const limits = { quota: offer.quota, groups_per_organiser: offer.groupsPerOrganiser }
      const row = {
        shop_id: SHOP,
        id,
        product_id: product.id,
        first_id: id,
        next_id: null,
        ladder: JSON.stringify(ladder),
        variants: variantsText(variants),
        paused_at: null,
        why_paused: null,
        ...terms,
        ...limits,
      }
      await transaction((tx) => tx.insertInto('group_offer').values(row).execute())
      return offer
    },
  }
}
