type Page = Readonly<{ /** Lines. */ most: number; fits: (line: string) => boolean }>

/** Breaks words into lines that fit; what does not fit on the last one ends in dots. */
export function wrapWords(words: string, { most, fits }: Page): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer
    else if (lines.length < most) lines.push(word)
    else return [...lines.slice(0, -1), withDots(longer, fits)]
  }
  return lines.map((line) => (fits(line) ? line : withDots(line, fits)))
}

function withDots(line: string, fits: Page['fits']): string {
  let kept = line
  while (kept.length > 1 && !fits(`${kept}…`)) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
