/** A name as its reader sees it: sums and plurals are kept together by spaces that do not break. */
export const spaced = (words: string): RegExp =>
  new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s')}$`)
