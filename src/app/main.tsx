import '@vkontakte/vkui/dist/cssm/styles/themes.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { takingOver } from './api/launch.ts'
import { App } from './App.tsx'
import { createVkHost, isInVk } from './host/vkHost.ts'
import { createWebHost } from './host/webHost.ts'
import { fetchOtherScreens } from './screens.tsx'
import { openShop } from './shop/openShop.ts'
import { language } from './text/language.ts'

const host = isInVk() ? createVkHost(window) : createWebHost(window)
const shop = openShop({
  base: new URL(document.documentElement.dataset['api'] ?? 'api/', document.baseURI).href,
  fetch: takingOver(window.launched, window.fetch.bind(window)),
  host,
  fragment: location.hash.replace(/^#/, ''),
  localNow: Date.now,
})

document.documentElement.lang = language
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root" for the app to draw in')
createRoot(root).render(
  <StrictMode>
    <App shop={shop} />
  </StrictMode>,
)

void shop.launchAgain().then(whenIdle).then(fetchOtherScreens)

/** Other screens are fetched once the first one is there and the browser has nothing better to do. */
function whenIdle(): Promise<void> {
  // Safari has no requestIdleCallback.
  return new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(() => resolve()) : setTimeout(resolve, 1_000),
  )
}
