import { shop } from './demo/shop.ts'

/** The pretend mini-app as its network and its server know it. The secret of a pretend app is not a secret. */
export const demoApp = {
  id: String(shop.appId),
  /** What Odnoklassniki calls it. */
  okId: '512000000001',
  name: shop.name,
  secret: 'everybody-may-know-this',
  communityId: shop.community.groupId,
} as const
