import type { Fetched, Seen } from './visit.ts'

const isScript = ({ address }: Fetched) => new URL(address).pathname.endsWith('.js')
const isStyle = ({ address }: Fetched) => new URL(address).pathname.endsWith('.css')
const isPicture = ({ address }: Fetched) => /\.(avif|webp)$/.test(new URL(address).pathname)
const isLaunch = ({ address }: Fetched) => new URL(address).pathname.endsWith('/api/launch')

/** What a first visit fetched until the catalogue could be used. */
export function fetchedBy({ fetched, usable }: Seen) {
  const inTime = fetched.filter(({ asked }) => asked <= usable)
  const bytesOf = (which: (one: Fetched) => boolean) => inTime.filter(which).reduce((sum, { bytes }) => sum + bytes, 0)
  const firstPicture = fetched.filter(isPicture).toSorted((a, b) => a.asked - b.asked)[0]
  const launch = fetched.find(isLaunch)
  const script = fetched.find(isScript)
  return {
    script: bytesOf(isScript),
    style: bytesOf(isStyle),
    page: bytesOf(({ kind }) => kind === 'navigation'),
    answers: bytesOf(({ kind }) => kind === 'fetch'),
    pictures: bytesOf(isPicture),
    roundTrips: firstPicture ? roundTripsTo(firstPicture, fetched) : Number.POSITIVE_INFINITY,
    firstPicture: firstPicture?.arrived ?? Number.NaN,
    launchedBeforeScript: launch !== undefined && script !== undefined && launch.asked < script.arrived,
  }
}

/** The longest chain of requests that ends with this one, in which each was asked for when the one before was there. */
function roundTripsTo(last: Fetched, all: readonly Fetched[]): number {
  const before = all.filter(({ began, kind, arrived }) => (kind === 'navigation' ? began : arrived) <= last.asked)
  return 1 + Math.max(0, ...before.map((one) => roundTripsTo(one, all)))
}
