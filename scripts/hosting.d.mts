import type { Plugin } from 'vite'

/** Makes the built mini-app fit for any static hosting: its manifests, its content policy, compressed copies of its files. */
export function hosting(options: { apiBase: string }): Plugin
export function inlineScriptHashes(html: string): string[]
export function contentSecurityPolicy(page: { scriptHashes: readonly string[]; apiBase: string }): string
