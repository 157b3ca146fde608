import { type ConversionConfig, type JsonSchema, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import type * as v from 'valibot'

import { shapes } from '#domain/contract/contract.ts'

/** What goes in is described as it is sent, what comes out as it is received. */
export const schemaOf = (schema: v.GenericSchema, typeMode: 'input' | 'output'): JsonSchema => {
  const {
    $schema: _,
    $defs: __,
    ...described
  } = toJsonSchema(schema, {
    ...CONVERSION,
    typeMode,
    ...(typeMode === 'output' && { definitions: { ...shapes } }),
  })
  return described
}

export const sharedSchemas = () => toJsonSchemaDefs({ ...shapes }, { ...CONVERSION, typeMode: 'output' })

const CONVERSION: ConversionConfig = {
  target: 'draft-2020-12',
  // Rules that JSON Schema cannot say are said by the refusal that names the field.
  errorMode: 'ignore',
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
}
