import { changesSomething, type Endpoint } from '#domain/contract/endpoint.ts'
import type { RefusalCode } from '#domain/refusal.ts'

import { PROBLEMS } from './failures.ts'

export const PROBLEM = {
  type: 'object',
  description: 'Why a call was refused (RFC 9457).',
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'For developers.' },
    status: { type: 'integer' },
    code: { type: 'string' },
    field: { type: 'string', description: 'The first field that is not as it has to be.' },
    data: { description: 'What it takes to explain the refusal: new prices, for example.' },
    requestId: { type: 'string' },
  },
  required: ['type', 'title', 'status', 'code', 'requestId'],
}

/** What any call of its kind can meet, and what this one can. */
export function refusalsOf(endpoint: Endpoint): readonly RefusalCode[] {
  return [
    'bad_request',
    'not_signed_in',
    ...(endpoint.caller === 'anyone' ? (['shop_not_found'] as const) : []),
    ...(endpoint.caller === 'seller' ? (['sellers_only'] as const) : []),
    ...(changesSomething(endpoint) ? (['body_too_large', 'key_missing', 'key_reused', 'in_progress'] as const) : []),
    ...endpoint.refuses,
  ]
}

export function refusals(codes: readonly RefusalCode[]): Record<number, object> {
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))]
  return Object.fromEntries(
    statuses.map((status) => [status, refusal(codes.filter((code) => PROBLEMS[code].status === status))]),
  )
}

const refusal = (codes: readonly RefusalCode[]) => ({
  description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`).join(' '),
  content: {
    'application/problem+json': {
      schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }] },
    },
  },
})
