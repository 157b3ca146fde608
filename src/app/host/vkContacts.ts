import type { ContactsAnswer, EmailAnswer } from './host.ts'
import { type VkAsk, WINDOW } from './vkAsk.ts'
import { isMethodSupported } from './vkSupports.ts'

/** Apps for phones know the whole card, with the address; the sites know the number alone. */
export async function askContacts(vk: VkAsk, wanted: { address: boolean }): Promise<ContactsAnswer> {
  const { ask } = vk
  if (!(await isMethodSupported(vk, 'VKWebAppGetPersonalCard'))) {
    const number = await ask('VKWebAppGetPhoneNumber', {}, WINDOW)
    if (number.kind !== 'done') return number
    return { kind: 'done', phone: number.value.phone_number, city: null, address: null }
  }
  const card = await ask('VKWebAppGetPersonalCard', { type: wanted.address ? ['phone', 'address'] : ['phone'] }, WINDOW)
  if (card.kind !== 'done') return card
  const { phone, address } = card.value
  return {
    kind: 'done',
    phone: phone || null,
    city: address?.city?.name || null,
    address: address?.specified_address || null,
  }
}

/** Whatever it is signed with proves nothing here: the person may type any other in its place. */
export async function askEmail({ ask }: VkAsk): Promise<EmailAnswer> {
  const heard = await ask('VKWebAppGetEmail', {}, WINDOW)
  return heard.kind === 'done' ? { kind: 'done', email: heard.value.email } : heard
}
