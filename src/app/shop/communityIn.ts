/** The number of VK's community in the address where people write to it, or null at other networks. */
export const communityIn = (link: string): number | null => {
  const [, id] = /^https:\/\/vk\.me\/club(\d+)$/.exec(link) ?? []
  return id === undefined ? null : Number(id)
}
