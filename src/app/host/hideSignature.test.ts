import { readFileSync } from 'node:fs'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { hideSignature } from './hideSignature.ts'

const UNSIGNED = '?vk_app_id=51000001&vk_language=ru&vk_user_id=100000001&odr_enabled=1'
const SIGNED = '?vk_app_id=51000001&vk_language=ru&vk_user_id=100000001&sign=vYhjz9Mwxrj&odr_enabled=1'

const opens = (search: string) => history.replaceState({ index: 3 }, '', `/${search}#/cart`)
const address = () => location.search + location.hash

/** As the page is loaded anew: the first of its own scripts runs before anything reads the address. */
function loadsAnew() {
  const page = readFileSync('index.html', 'utf8')
  const restoring = /try \{\s*const signature[\s\S]*?\n {6}\}\n/.exec(page)?.[0]
  if (restoring === undefined) throw new Error('index.html no longer puts the signature back')
  // oxlint-disable-next-line typescript/no-implied-eval -- It is the page's own script, and stands only there.
  new Function(restoring.replace(/catch[\s\S]*$/, 'catch {}'))()
}

beforeEach(() => sessionStorage.clear())
afterEach(() => history.replaceState(null, '', '/?vk_language=ru'))

it('once the app has started its address holds no signature, and says the rest as before', () => {
  opens(SIGNED)

  hideSignature(window)

  expect(address()).toBe(`${UNSIGNED}#/cart`)
  expect(history.state).toEqual({ index: 3 })
})

it('whoever loads the page anew is still themselves, and nobody else', () => {
  opens(SIGNED)
  hideSignature(window)

  loadsAnew()
  const again = new URLSearchParams(location.search)
  opens(UNSIGNED.replace('100000001', '100000002'))
  loadsAnew()

  expect(again.get('sign')).toBe('vYhjz9Mwxrj')
  expect(again.get('vk_user_id')).toBe('100000001')
  expect(address()).not.toContain('sign')
})

it('a plain browser’s address stays as it is', () => {
  opens('?utm=post')

  hideSignature(window)

  expect(address()).toBe('?utm=post#/cart')
})

it('where the browser keeps nothing for frames, the address keeps the signature', () => {
  opens(SIGNED)
  const refuses = {
    setItem: () => {
      throw new DOMException('denied', 'SecurityError')
    },
  } as unknown as Storage

  hideSignature({ location, history, sessionStorage: refuses })

  expect(location.search).toBe(SIGNED)
})
