/** Odnoklassniki numbers people in its own way: the same person is somebody else there, and a shop never joins the two. */
const FIRST = 577_000_000_000

export const okIdOf = (personId: number): string => String(FIRST + personId)

export const personOfOk = (okId: string): number => Number(okId) - FIRST
