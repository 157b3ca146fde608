import { toJsonSchema } from '@valibot/to-json-schema'

import { contract } from '#domain/contract/contract.ts'

type Schema = Readonly<{
  type?: unknown
  properties?: Readonly<Record<string, Schema>>
  items?: Schema
  prefixItems?: readonly Schema[]
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
}>

/** Every number that an answer of the API may show, by the line and the way to it: `getGroup.group.taken`. */
export const numbersInAnswers = (): readonly string[] =>
  Object.entries(contract).flatMap(([name, { output }]) => {
    const schema = toJsonSchema(output, { errorMode: 'ignore', typeMode: 'output' }) as Schema
    return [...new Set(numbersIn(schema, name))]
  })

function numbersIn(schema: Schema, way: string): string[] {
  const { properties = {}, items, prefixItems = [], anyOf = [], oneOf = [] } = schema
  return [
    ...(schema.type === 'number' || schema.type === 'integer' ? [way] : []),
    ...Object.entries(properties).flatMap(([name, inner]) => numbersIn(inner, `${way}.${name}`)),
    ...[items, ...prefixItems].flatMap((inner) => (inner ? numbersIn(inner, `${way}[]`) : [])),
    ...[...anyOf, ...oneOf].flatMap((inner) => numbersIn(inner, way)),
  ]
}
