/** Where the demo's goods and groups have come to stand in the real shop, by the demo's own names for them. */
export type Links = Readonly<{
  products: ReadonlyMap<string, string>
  groups: ReadonlyMap<string, string>
  /** Fragments that the community shows on its page. */
  showcase: string[]
}>
