import { join } from 'node:path'

import type { Browser } from 'playwright'

import { people } from '#mocks/demo/people.ts'
import { demoApp } from '#mocks/demoApp.ts'
import { launchParams, signLaunch } from '#mocks/host/launchString.ts'

import type { Engine } from './engines.ts'
import { fetchedBy } from './fetching.ts'
import { atMost, type Cell, type Findings, type Gate, type Table } from './findings.ts'
import { kilobytes, median, quantile, seconds, whole } from './numbers.ts'
import { openBrowser, takePhone } from './phone.ts'
import { startServer } from './processes.ts'
import { scrollTenPages, type Scrolled } from './scrolling.ts'
import type { Surroundings } from './surroundings.ts'
import { type Seen, visit } from './visit.ts'

const VISITS = 5

type Visit = Readonly<{ seen: Seen; scrolled: Scrolled }>

/** What a first visit to the built shop is like on a slow phone. */
export async function measureFirstLoad(_engines: readonly Engine[], { folder, port }: Surroundings): Promise<Findings> {
  // Whatever is older than its sources is built first.
  const env = { DATA: join(folder, 'world'), HOST: '127.0.0.1' }
  const server = await startServer({ args: ['scripts/start.mjs'], cwd: process.cwd(), env }, port, '/app/')
  const browser = await openBrowser()
  try {
    const visits: Visit[] = []
    while (visits.length < VISITS) visits.push(await comeAndLook(browser, port))
    return findingsOf(visits, browser.version())
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function comeAndLook(browser: Browser, port: number): Promise<Visit> {
  const phone = await takePhone(browser)
  try {
    const seen = await visit(phone, `http://127.0.0.1:${port}/app/?${await launchString()}`)
    return { seen, scrolled: await scrollTenPages(phone) }
  } finally {
    await phone.close()
  }
}

function launchString(): Promise<string> {
  const [person] = people
  const params = launchParams({
    appId: demoApp.id,
    userId: person.hostUserId,
    platform: 'mobile_web',
    language: 'ru',
    ref: 'feed_post',
    notifications: false,
    community: null,
    at: Date.now(),
  })
  return signLaunch({ ...params, vk_platform: 'mobile_android' }, demoApp.secret)
}

function findingsOf(visits: readonly Visit[], version: string): Findings {
  const of = (read: (visit: Visit) => number) => median(visits.map(read))
  const seen = (read: (seen: Seen) => number) => of((visit) => read(visit.seen))
  const fetched = (read: (fetched: ReturnType<typeof fetchedBy>) => number) => seen((one) => read(fetchedBy(one)))
  const inSeconds = (value: number) => seconds(value / 1_000)
  const inMilliseconds = (value: number) => `${value.toFixed(1)} ms`
  const shift = (value: number) => value.toFixed(3)
  const theLaunchIsEarly: Gate = {
    said: `${visits.filter((visit) => fetchedBy(visit.seen).launchedBeforeScript).length} of ${visits.length} visits`,
    holds: visits.every((visit) => fetchedBy(visit.seen).launchedBeforeScript),
  }

  const opening: Table = {
    head: ['First visit', 'figure', 'VK’s example shop'],
    rows: [
      [
        'first contentful paint',
        atMost(
          1_500,
          seen(({ firstPaint }) => firstPaint),
          inSeconds,
        ),
        '3.04 s',
      ],
      [
        'first product card',
        atMost(
          2_200,
          seen(({ firstCard }) => firstCard),
          inSeconds,
        ),
        '3.64 s',
      ],
      ['first picture there', inSeconds(fetched(({ firstPicture }) => firstPicture)), '4.29 s'],
      [
        'largest contentful paint',
        atMost(
          2_600,
          seen(({ largestPaint }) => largestPaint),
          inSeconds,
        ),
        '4.32 s',
      ],
      ['the app has drawn the catalogue', inSeconds(seen(({ usable }) => usable)), ''],
      [
        'layout shift',
        atMost(
          0.02,
          seen(({ layoutShift }) => layoutShift),
          shift,
        ),
        '0.130',
      ],
      [
        'JavaScript, gzip',
        atMost(
          125_000,
          fetched(({ script }) => script),
          kilobytes,
        ),
        '167.7 kB',
      ],
      [
        'CSS, gzip',
        atMost(
          24_000,
          fetched(({ style }) => style),
          kilobytes,
        ),
        '40.1 kB',
      ],
      ['the page itself', kilobytes(fetched(({ page }) => page)), ''],
      ['answers of the API', kilobytes(fetched(({ answers }) => answers)), ''],
      [
        'round trips to the first picture',
        atMost(
          3,
          fetched(({ roundTrips }) => roundTrips),
          whole,
        ),
        '4',
      ],
      ['data asked for before the script is there', theLaunchIsEarly, 'never'],
    ] satisfies Cell[][],
  }
  const scrolling: Table = {
    head: ['Ten pages of 24, scrolled', 'figure', 'VK’s example shop'],
    rows: [
      [
        'frames, 95 of 100 within',
        atMost(
          17,
          of(({ scrolled }) => quantile(scrolled.frames, 0.95)),
          inMilliseconds,
        ),
        '50.0 ms',
      ],
      ['frames, 99 of 100 within', inMilliseconds(of(({ scrolled }) => quantile(scrolled.frames, 0.99))), '83.4 ms'],
      ['elements in the document, on the first half of the way', whole(of(({ scrolled }) => scrolled.early)), '509'],
      [
        'on the second half, of those on the first',
        atMost(
          1.1,
          of(({ scrolled }) => scrolled.late / scrolled.early),
          (share) => share.toFixed(2),
        ),
        '2.24',
      ],
    ] satisfies Cell[][],
  }
  return {
    title: 'First visit',
    about: [
      `The built shop in Chromium ${version} without a window, 390 × 844, as VK’s Android client opens it: nothing in the`,
      'cache, the processor slowed four times, 1.44 Mbit/s with 562 ms of latency (scrolled on a fast line). Medians of',
      `${visits.length} visits. Bytes are what was fetched until the app had drawn the catalogue. VK’s example shop was measured`,
      'on another day, when the benchmark’s own questions still took up to 0.3 s before a first paint.',
    ].join('\n'),
    tables: [opening, scrolling],
  }
}
