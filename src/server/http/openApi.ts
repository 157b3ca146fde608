import { contract } from '#domain/contract/contract.ts'
import { changesSomething, type Endpoint, HEADERS } from '#domain/contract/endpoint.ts'
import { LaunchAnswer } from '#domain/contract/launch.ts'

import { PROBLEM, refusals, refusalsOf } from './openApiRefusals.ts'
import { schemaOf, sharedSchemas } from './openApiSchemas.ts'

type Json = Readonly<Record<string, unknown>>

/** The API document, made of the contract. `streams` are those that answer with events. */
export function openApiDocument(streams: ReadonlySet<Endpoint>): Json {
  const paths: Record<string, Record<string, Json>> = { '/launch': { post: LAUNCH } }
  for (const [name, endpoint] of Object.entries(contract)) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint, streams.has(endpoint)) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Вместе',
      version: '1',
      description:
        'The API of a shop whose prices are made by people together. Money is in kopecks, time in milliseconds.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Relative to this document: the API lives wherever it was found.
    servers: [{ url: './' }],
    security: [{ session: [] }],
    paths,
    components: { securitySchemes: { session: SESSION }, schemas: { ...sharedSchemas(), Problem: PROBLEM } },
  }
}

const SESSION = { type: 'http', scheme: 'bearer', description: 'The session that `POST /launch` answers with.' }

function operation(name: string, endpoint: Endpoint, streams: boolean): Json {
  const { summary, input, output, path, method, caller } = endpoint
  const { properties = {}, required = [] } = schemaOf(input, 'input')
  const takesBody = method === 'POST' || method === 'PUT'
  const fields = Object.entries(properties).map(([field, schema]) => ({
    field,
    schema,
    needed: required.includes(field),
  }))
  const inPath = fields.filter(({ field }) => path.includes(`:${field}`))
  const others = fields.filter((field) => !inPath.includes(field))

  const parameters = [
    ...inPath.map(({ field, schema }) => ({ name: field, in: 'path', required: true, schema })),
    ...(takesBody
      ? []
      : others.map(({ field, schema, needed }) => ({ name: field, in: 'query', required: needed, schema }))),
    ...(changesSomething(endpoint) ? [KEY] : []),
  ]
  const body = {
    type: 'object',
    properties: Object.fromEntries(others.map(({ field, schema }) => [field, schema])),
    required: others.filter(({ needed }) => needed).map(({ field }) => field),
    additionalProperties: false,
  }
  return {
    operationId: name,
    summary,
    ...(caller === 'anyone' && { security: [{}, { session: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(takesBody &&
      others.length > 0 && {
        requestBody: { required: body.required.length > 0, content: { 'application/json': { schema: body } } },
      }),
    responses: {
      200: {
        description: summary,
        content: { [streams ? 'text/event-stream' : 'application/json']: { schema: schemaOf(output, 'output') } },
      },
      ...refusals(refusalsOf(endpoint)),
    },
  }
}

const KEY = {
  name: HEADERS.key,
  in: 'header',
  required: true,
  description: 'New for every new intent, the same for its repeats: those get the same bytes.',
  schema: { type: 'string', minLength: 8, maxLength: 255 },
}

const LAUNCH = {
  operationId: 'launch',
  summary: 'Exchanges the host’s launch string for a session, and answers with what the first screen shows',
  security: [{}],
  requestBody: {
    required: true,
    description:
      'The launch string, then, on a line of its own, the fragment that the app was opened with. An empty launch string is a plain browser: it may read, and gets no session.',
    content: {
      'text/plain': {
        schema: { type: 'string' },
        example: 'vk_app_id=51000001&vk_ts=…&vk_user_id=1&sign=…\n/product/0197…',
      },
    },
  },
  responses: {
    200: {
      description: 'Who is asking, the shop, and the first screen',
      content: { 'application/json': { schema: schemaOf(LaunchAnswer, 'output') } },
    },
    ...refusals(['bad_request', 'launch_invalid', 'launch_stale', 'shop_not_found', 'body_too_large']),
  },
}
