import type { Plugin } from 'vite'

export function plainContract(): Plugin
