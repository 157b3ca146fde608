import * as v from 'valibot'

import { LegalSeller } from '../legalSeller.ts'
import { endpoint } from './endpoint.ts'

export const getAbout = endpoint('GET /about', {
  summary: 'Who sells in the eyes of the law, as the owner says it; null is what has not been said',
  caller: 'anyone',
  input: v.strictObject({}),
  output: v.object({ legalSeller: LegalSeller }),
})
