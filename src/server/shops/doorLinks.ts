import type { Door } from './rows.ts'

/** The mini-app's address in its network, to which a fragment may be added. */
export function appLinkOf({ host, appId }: Door): string {
  switch (host) {
    case 'vk':
      return `https://vk.com/app${appId}`
    case 'ok':
      return `https://ok.ru/app/${appId}`
  }
}

/** Where people write to the shop's own people; empty where it has no community. */
export function communityLinkOf({ host, communityId }: Door): string {
  if (communityId === '') return ''
  switch (host) {
    case 'vk':
      return `https://vk.me/club${communityId}`
    case 'ok':
      return `https://ok.ru/group/${communityId}`
  }
}
