import * as v from 'valibot'

import { settleSandboxPayment } from '#domain/contract/sandbox.ts'

import { type Mood, payMoods } from '../mood.ts'

type Fetch = (request: Request) => Promise<Response>
type Wait = (milliseconds: number) => Promise<void>

const SLOW = 3_000

/** What the bank is made to do instead of what the person asked it for. */
const outcomes = { 'pay-decline': 'decline', 'pay-late': 'pay_late', 'pay-twice': 'pay_twice' } as const
/** What the pay page asks for, read as far as the bank may turn it into something else. */
const Settling = v.looseObject({ outcome: v.string(), shop: v.optional(v.string()) })
const payment = new RegExp(`${settleSandboxPayment.path.replace(/:\w+/, '[^/]+')}$`)

/** What lies between the mini-app and its shop, in all its moods. */
export function moodyWire(shop: Fetch, wait: Wait = pause) {
  let mood: Mood = []
  let asked = 0
  const streams = new Set<AbortController>()

  async function fetch(request: Request): Promise<Response> {
    if (mood.includes('offline')) return Response.error()
    if (mood.includes('slow')) await wait(SLOW)
    const fate = fateOf(mood, (asked += 1))
    if (fate === 'not asked') return broken()
    const answer = await shop(await paidAsTold(request, mood))
    if (fate !== 'answer lost') return cuttable(answer)
    await answer.body?.cancel()
    return broken()
  }

  /** A connection that stays open is cut when the network goes. */
  function cuttable(answer: Response): Response {
    if (!answer.body || !answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer
    const scissors = new AbortController()
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const over = () => void streams.delete(scissors)
    answer.body.pipeTo(writable, { signal: scissors.signal }).then(over, over)
    streams.add(scissors)
    return new Response(readable, answer)
  }

  return {
    fetch,
    become(next: Mood): void {
      mood = next
      if (mood.includes('offline')) for (const scissors of streams) scissors.abort()
    },
  }
}

/** Of the requests that fail, every other one has reached the shop: whoever asks cannot know which. */
function fateOf(mood: Mood, asked: number): 'answered' | 'not asked' | 'answer lost' {
  const each = Number(mood.find((word) => word.startsWith('every-'))?.slice('every-'.length) ?? Infinity)
  if (asked % each !== 0) return 'answered'
  return (asked / each) % 2 === 1 ? 'not asked' : 'answer lost'
}

/** As a proxy answers for a server that it does not reach. */
const broken = () => new Response('Bad gateway', { status: 502, headers: { 'content-type': 'text/plain' } })

async function paidAsTold(request: Request, mood: Mood): Promise<Request> {
  const told = payMoods.find((word) => mood.includes(word))
  if (told === undefined || request.method !== 'POST' || !payment.test(new URL(request.url).pathname)) return request
  const { outcome, ...rest } = v.parse(Settling, await request.clone().json())
  if (outcome !== 'pay') return request
  if (told === 'pay-never') return onlyLookedAt(request, rest.shop)
  const body = { ...rest, outcome: outcomes[told] }
  return new Request(request.url, { method: 'POST', headers: headersOf(request), body: JSON.stringify(body) })
}

/** The bank keeps the payment to itself: its page goes on as if it were paid, and nobody hears of it. */
function onlyLookedAt(request: Request, shop: string | undefined): Request {
  const url = new URL(request.url)
  if (shop !== undefined) url.searchParams.set('shop', shop)
  return new Request(url)
}

function headersOf({ headers }: Request): Headers {
  const kept = new Headers(headers)
  kept.delete('content-length')
  return kept
}

const pause: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
