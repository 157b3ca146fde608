import { bilingual } from './bilingual.ts'
import { counted } from './plural.ts'

const fresh = counted({ one: 'новое', few: 'новых', many: 'новых', other: 'новых' })

export const text = bilingual({
  ru: { inbox: (unread: number) => (unread > 0 ? `Уведомления, ${fresh(unread)}` : 'Уведомления') },
  en: { inbox: (unread) => (unread > 0 ? `Notifications, ${unread} new` : 'Notifications') },
})
