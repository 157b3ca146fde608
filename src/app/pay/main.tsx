import './pay.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { createApi } from '../api/client.ts'
import { language } from '../text/language.ts'
import { text } from '../text/pay.ts'
import { readNote } from './payNote.ts'
import { PayPage } from './PayPage.tsx'

const api = createApi({
  base: new URL(document.documentElement.dataset['api'] ?? 'api/', document.baseURI).href,
  fetch: window.fetch.bind(window),
  // A provider's page does not know who pays.
  session: { token: () => null, renewed: () => undefined, signInAgain: () => Promise.resolve(false) },
})

document.documentElement.lang = language
document.title = `${text.title} · ${text.bank}`
const root = document.getElementById('root')
if (!root) throw new Error('pay.html has no element with the id "root" for the page to draw in')
createRoot(root).render(
  <StrictMode>
    <PayPage api={api} note={readNote(location)} leave={(address) => location.replace(address)} />
  </StrictMode>,
)
