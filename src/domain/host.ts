/** The social networks that show the shop: VK, and Odnoklassniki, which runs the same mini-apps. */
export type Host = 'vk' | 'ok'
