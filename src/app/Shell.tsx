import { Epic, SplitCol, SplitLayout, View } from '@vkontakte/vkui'
import { lazy, Suspense } from 'react'

import type { Entry } from './navigation/entry.ts'
import { back } from './navigation/navigator.ts'
import type { Page, Tab } from './navigation/page.ts'
import { useHostNavigation } from './navigation/useHostNavigation.ts'
import { usePanels } from './navigation/usePanels.ts'
import { useShown } from './navigation/useShown.ts'
import { drawScreen } from './screens.tsx'
import { useHost } from './shop/ShopProvider.tsx'
import { TabRow } from './TabRow.tsx'
import { text } from './text/shell.ts'
import { notify, useNotice } from './ui/notice.ts'
import { ScreenSkeleton } from './ui/ScreenSkeleton.tsx'
import { useWide } from './useWide.ts'

import './shell.css'

const TabColumn = lazy(async () => ({ default: (await import('./TabColumn.tsx')).TabColumn }))
const NoticeBar = lazy(async () => ({ default: (await import('./ui/NoticeBar.tsx')).NoticeBar }))
const focusScreen = () => void import('./focusScreen.ts').then((it) => it.focusScreen(), nothing)
const nothing = () => {}
const COLUMN = 240
const sayNowhere = () => notify(text.nowhere)

/** The frame around every screen: the tabs, a stack of panels in each, and a line to the host. */
export function Shell() {
  const shown = useShown()
  useHostNavigation(useHost(), shown, sayNowhere)
  const wide = useWide()

  return (
    <SplitLayout center>
      {wide && (
        <SplitCol width={COLUMN} maxWidth={COLUMN} fixed>
          <Suspense>
            <TabColumn shown={shown.tab} />
          </Suspense>
        </SplitCol>
      )}
      <SplitCol width="100%" maxWidth={960} stretchedOnMobile autoSpaced animate={!wide}>
        <Epic activeStory={shown.tab} tabbar={!wide && <TabRow shown={shown.tab} />}>
          <main key={shown.tab} id={shown.tab}>
            <TabView tab={shown.tab} entry={shown.entry} />
          </main>
        </Epic>
      </SplitCol>
      <Suspense>{useNotice(({ notice }) => notice !== null) && <NoticeBar />}</Suspense>
    </SplitLayout>
  )
}

function TabView({ tab, entry }: { tab: Tab; entry: Entry }) {
  const { panels, active, history } = usePanels(entry)
  return (
    <View nav={tab} activePanel={active} history={history} onSwipeBack={back} onTransition={focusScreen}>
      {panels.map((panel) => (
        <PanelSlot key={panel.id} id={panel.id} page={panel.page} />
      ))}
    </View>
  )
}

function PanelSlot({ id, page }: { id: string; page: Page }) {
  return <Suspense fallback={<ScreenSkeleton id={id} />}>{drawScreen(page.screen, { id, page })}</Suspense>
}
