import { type BrowserContext, type Page, test as base } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'

import { complaintsOf } from './complaints.ts'
import { type Person, personOn } from './drivers/person.ts'
import { stageOf } from './drivers/stage.ts'
import { addressOf, type Playing } from './playing.ts'

/** Somebody comes into the network: the first in this page, others beside them, each as their world allows. */
export type Enter = (who: PersonKey, playing?: Playing) => Promise<Person>

type Journey = Readonly<{
  /** Fails the journey for whatever went wrong in any frame of any window, unless it was expected. */
  complaints: ReturnType<typeof complaintsOf>
  enter: Enter
}>

export const test = base.extend<Journey>({
  complaints: [
    async ({ context }, provide, journey) => {
      const complaints = complaintsOf()
      await complaints.listenTo(context)
      await provide(complaints)
      complaints.expectNone(journey)
    },
    { auto: true },
  ],

  enter: async ({ browser, page, complaints, contextOptions }, provide, { project }) => {
    const windows: BrowserContext[] = []
    let entered = 0

    const inWindow = async (window: Page, who: PersonKey, playing: Playing) => {
      await window.goto(addressOf(who, playing))
      return personOn(window, who)
    }
    const inWindowOfTheirOwn = async (who: PersonKey, playing: Playing) => {
      const theirs = await browser.newContext(contextOptions)
      windows.push(theirs)
      await complaints.listenTo(theirs)
      return inWindow(await theirs.newPage(), who, playing)
    }
    // The world in the page is one tab's: a second person is a second screen of it.
    const onScreenBeside = async (who: PersonKey) => {
      await stageOf(page).showBeside(who)
      return personOn(page, who)
    }

    await provide((who, playing = {}) => {
      entered += 1
      if (entered === 1) return inWindow(page, who, playing)
      return project.name === 'built' ? inWindowOfTheirOwn(who, playing) : onScreenBeside(who)
    })
    for (const window of windows) await window.close()
  },
})
