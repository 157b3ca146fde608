import { fullName } from '../network/views.ts'
import type { Page } from './address.ts'
import { AppsPage } from './AppsPage.tsx'
import { Avatar } from './Avatar.tsx'
import { useColumn } from './column.ts'
import { CommunityPage } from './CommunityPage.tsx'
import { FeedPage } from './FeedPage.tsx'
import { FriendsPage } from './FriendsPage.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { Logo } from './Logo.tsx'
import { MessagesPage } from './MessagesPage.tsx'
import { NotificationsPage } from './NotificationsPage.tsx'
import { PersonPage } from './PersonPage.tsx'
import { useWords } from './text/words.ts'

import styles from './Pages.module.css'

/** The network itself: its sections at the side or at the foot, and the page that is open. */
export function Pages() {
  const { phone, whereabouts } = useColumn()
  const words = useWords()
  const { page } = whereabouts
  const inChat = page.kind === 'messages' && page.chat !== null
  return (
    <div className={styles['pages']}>
      {phone ? (
        !inChat && (
          <header className={styles['top']}>
            <Logo size={28} />
            <h1>{page.kind === 'feed' ? words.network : words.pages[page.kind]}</h1>
            <Corner />
          </header>
        )
      ) : (
        <div className={styles['side']}>
          <p className={styles['brand']}>
            <Logo />
            {words.network}
          </p>
          <Sections />
          <Corner />
          <p className={styles['motto']}>{words.motto}</p>
        </div>
      )}
      <main key={`${whereabouts.as} ${JSON.stringify(page)}`} className={styles['content']}>
        <div className={styles['page']} data-wide={page.kind === 'messages'}>
          <PageOf page={page} />
        </div>
      </main>
      {phone && <Sections />}
    </div>
  )
}

function Sections() {
  const { me, whereabouts, goTo } = useColumn()
  const words = useWords()
  const { page } = whereabouts
  const shop = me.communities[0]

  const section = (to: Page, icon: IconName, count = 0) => (
    <li>
      <button
        type="button"
        className={styles['section']}
        aria-current={page.kind === to.kind ? 'page' : undefined}
        onClick={() => goTo(to)}
      >
        <span className={styles['icon']}>
          <Icon name={icon} />
          {count > 0 && <span className={styles['count']}>{count}</span>}
        </span>
        <span>{words.pages[to.kind]}</span>
      </button>
    </li>
  )

  return (
    <nav className={styles['sections']} aria-label={words.menu}>
      <ul>
        {section({ kind: 'feed' }, 'feed')}
        {section({ kind: 'messages', chat: null }, 'messages', me.unreadMessages)}
        {section({ kind: 'friends' }, 'friends')}
        {shop && section({ kind: 'community', id: shop.id }, 'community')}
        {section({ kind: 'notifications' }, 'notifications', me.unseenNotifications)}
      </ul>
    </nav>
  )
}

/** What is not among the sections: the mini-apps, and oneself. */
function Corner() {
  const { me, phone, whereabouts, goTo } = useColumn()
  const words = useWords()
  const { page } = whereabouts
  const isMe = page.kind === 'person' && page.name === me.person.name
  return (
    <div className={styles['corner']}>
      <button
        type="button"
        className={styles['section']}
        aria-label={phone ? words.pages.apps : undefined}
        aria-current={page.kind === 'apps' ? 'page' : undefined}
        onClick={() => goTo({ kind: 'apps' })}
      >
        <Icon name="apps" />
        {!phone && <span>{words.pages.apps}</span>}
      </button>
      <button
        type="button"
        className={styles['section']}
        aria-label={phone ? words.person.mine : undefined}
        aria-current={isMe ? 'page' : undefined}
        onClick={() => goTo({ kind: 'person', name: me.person.name })}
      >
        <Avatar portrait={me.person.portrait} name={me.person.firstName} size={phone ? 30 : 26} />
        {!phone && <span>{fullName(me.person)}</span>}
      </button>
    </div>
  )
}

function PageOf({ page }: { page: Page }) {
  if (page.kind === 'messages') return <MessagesPage chat={page.chat} />
  if (page.kind === 'community') return <CommunityPage id={page.id} />
  if (page.kind === 'person') return <PersonPage name={page.name} />
  if (page.kind === 'apps') return <AppsPage />
  if (page.kind === 'friends') return <FriendsPage />
  return page.kind === 'notifications' ? <NotificationsPage /> : <FeedPage />
}
