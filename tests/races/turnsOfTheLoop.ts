/** Lets others go on for so many turns: what meets falls somewhere else in each run when the number is drawn. */
export async function turnsOfTheLoop(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
}
