import '@vkontakte/vkui/dist/cssm/styles/themes.css'
import './legible.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { takingOver } from './api/launch.ts'
import { App } from './App.tsx'
import { hideSignature } from './host/hideSignature.ts'
import { createVkHost, isInVk } from './host/vkHost.ts'
import { createWebHost } from './host/webHost.ts'
import { fetchOtherScreens } from './screens.tsx'
import { openShop } from './shop/openShop.ts'
import { language } from './text/language.ts'
import { whenQuiet } from './whenQuiet.ts'

const host = isInVk() ? createVkHost(window) : createWebHost(window)
const shop = openShop({
  base: new URL(document.documentElement.dataset['api'] ?? 'api/', document.baseURI).href,
  fetch: takingOver(window.launched, window.fetch.bind(window)),
  host,
  fragment: location.hash.replace(/^#/, ''),
  localNow: Date.now,
  pixel: document.documentElement.dataset['pixel'] || null,
  utcOffset: -new Date().getTimezoneOffset(),
})

hideSignature(window)
document.documentElement.lang = language
host.onLook(() => rememberScheme(host.look().scheme))
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root" for the app to draw in')
const launched = shop.launchAgain()
const drawn = earlyPicturesIn(root).then(() =>
  createRoot(root).render(
    <StrictMode>
      <App shop={shop} />
    </StrictMode>,
  ),
)
void Promise.all([launched, drawn])
  .then(whenQuiet)
  .then(() => {
    host.fitIn()
    return fetchOtherScreens()
  })
  .then(() =>
    import('./shop/tellTimeZone.ts').then(
      ({ tellTimeZone }) => tellTimeZone(shop),
      // Code that does not come now comes with the next visit.
      () => undefined,
    ),
  )

/** The pictures that index.html asked for early are nearly there; drawing the app first would hold them back. */
async function earlyPicturesIn(skeleton: HTMLElement): Promise<void> {
  const pictures = [...skeleton.querySelectorAll('img')].slice(0, 4)
  const seen = Promise.allSettled(pictures.map((picture) => picture.decode()))
  const patience = new Promise((resolve) => setTimeout(resolve, 400))
  if (pictures.length > 0) await Promise.race([seen.then(nextFrame), patience])
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

/** The skeleton of the next visit is drawn before the host has said anything. */
function rememberScheme(scheme: string | null) {
  try {
    localStorage.setItem('scheme', scheme ?? '')
  } catch {
    // A browser that keeps nothing for frames: the next skeleton takes the system's colours.
  }
}
