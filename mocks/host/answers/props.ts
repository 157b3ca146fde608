import * as v from 'valibot'

export const done = { result: true } as const
export const nothing = v.object({})
export const Id = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export const Address = v.pipe(v.string(), v.regex(/^(https?:\/\/|data:)/))
