import { expect, it } from 'vitest'

import { signField } from './signField.ts'

it('signs an e-mail as VK’s own example does', async () => {
  const app = { id: '7770000', secret: 'W7kVvxVxZ4' }

  expect(await signField(app, 162_447, 'email', 'test@gmail.com')).toBe('60JsgF8qjveoEkNYqkqa2v48DsNvwc_Yt1D4r99tUs0')
})
