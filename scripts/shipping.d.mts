type Env = Readonly<Record<string, string | undefined>>

export function appIdIn(env: Env): number | null
export function whyNotDeployed(env: Env): string[]
export function deployConfig(env: Env, manifest: object): Readonly<Record<string, unknown>>
export function explained(printed: string): string[]
