import type { Plugin } from 'vite'

export function lightVkui(): Plugin
export const pure: { test: RegExp; sideEffects: boolean }[]
export function shortName(name: string, file: string, css: string): string
