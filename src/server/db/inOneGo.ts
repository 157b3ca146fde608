/**
 * Waits for statements of one transaction that were asked for one after another, without waiting for an answer between:
 * the database runs them in that order, and it is one way to it and back. All are over when this ends, well or not, so
 * that nothing runs on in a transaction that is given up.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- It keeps each answer's own type in its place.
export async function inOneGo<const Asked extends readonly Promise<unknown>[]>(asked: Asked) {
  await Promise.allSettled(asked)
  return Promise.all(asked)
}
