import * as v from 'valibot'

/** What cannot be done about somebody's money at the moment and waits for the shop's people. */
export const MoneyTrouble = v.picklist(['taking', 'returning'])
export type MoneyTrouble = v.InferOutput<typeof MoneyTrouble>
