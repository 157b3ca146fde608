import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** HMAC-SHA256. Without WebCrypto, which would go by way of another thread: for so short a text that costs ten times as much. */
export const sign = (secret: string, text: string): Uint8Array => hmac(sha256, utf8ToBytes(secret), utf8ToBytes(text))

/** Looks at every byte wherever the first wrong one is, so that the time it takes tells nothing. */
export function verify(secret: string, text: string, signature: Uint8Array): boolean {
  const right = sign(secret, text)
  const wrong = right.reduce((bits, byte, at) => bits | (byte ^ (signature[at] ?? 0)), 0)
  return wrong === 0 && signature.length === right.length
}

/** Of some hundred bytes at most. */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Null when it is not base64url. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null
  const characters = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(characters.length)
  // Every session that comes is read so: `Uint8Array.from` takes ten times as long.
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at)
  return bytes
}
