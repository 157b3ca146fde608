import { expect, it } from 'vitest'

import { hostMoodOf, toggled } from './mood.ts'

it('a mood is taken on and off by one touch', () => {
  expect(toggled([], 'slow')).toEqual(['slow'])
  expect(toggled(['slow', 'silent'], 'slow')).toEqual(['silent'])
})

it('requests fail at one pace, and a bank or a host errs in one way, at a time', () => {
  expect(toggled(['every-2', 'slow'], 'every-5')).toEqual(['slow', 'every-5'])
  expect(toggled(['pay-late'], 'pay-never')).toEqual(['pay-never'])
  expect(toggled(['fails-3'], 'fails-10')).toEqual(['fails-10'])
})

it('any number of permissions can be blocked at once', () => {
  expect(toggled(['no-geo'], 'no-friends')).toEqual(['no-geo', 'no-friends'])
})

it('the host hears what concerns it, and nothing of the bank', () => {
  expect(hostMoodOf(['silent', 'fails-10', 'no-home', 'no-geo', 'slow', 'pay-late', 'no-phone'])).toEqual({
    silent: true,
    refuses: ['phone', 'geo', 'home'],
    fails: 10,
  })
})
