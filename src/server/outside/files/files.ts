/** Where files are kept. Names are made of content hashes, so a file never changes and may be cached for ever. */
export interface Files {
  put(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<void>
  /** Null when there is no such file. */
  get(name: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null>
  /** The address below which browsers find files by name; ends with `/`. May be relative to the mini-app's page. */
  readonly base: string
}

/** What files are kept, by the ending of their names. */
export const TYPES: ReadonlyMap<string, string> = new Map([
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
])
