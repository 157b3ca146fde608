import { type ComponentType, lazy } from 'react'

/** A part of the screen that is fetched after the rest. When it does not come, the screen is there without it. */
export const whenItComes = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy<ComponentType<Props>>(async () => ({ default: await load().catch(() => Nothing) }))

const Nothing = () => null
