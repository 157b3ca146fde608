import type { Endpoint, InputOf } from '#domain/contract/endpoint.ts'

/** What a call says is kept under its contract line and its input. */
export const answerKey = <E extends Endpoint>({ method, path }: E, input: InputOf<E>) =>
  [`${method} ${path}`, input] as const

/** A list read page by page is kept apart from single pages of it. */
export const pagesKey = <E extends Endpoint>(endpoint: E, input: InputOf<E>) =>
  [...answerKey(endpoint, input), 'pages'] as const
