import type { Person } from './drivers/person.ts'

/** In the open shop: one thing goes into the cart, and the cart to its checkout. */
export async function goesToCheckout({ shop }: Person, product: string): Promise<void> {
  await shop.search(product)
  await shop.product(product).click()
  await shop.addToCart()
  await shop.openCart()
  await shop.checkOut()
}
