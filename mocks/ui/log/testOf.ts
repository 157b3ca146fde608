import type { BridgeCall } from '../../host/host.ts'

/** A test that holds the host to what it has just done; it stands among those of `mocks/host/`. */
export function testOf({ kind, method, params, answer, failed }: BridgeCall): string {
  if (kind === 'event') return eventTest(method, params)
  const asked = `send(${literal(method)}, ${literal(params)})`
  if (failed) {
    return `it('${method} fails as it did', async () => {
  await expect(${asked}).rejects.toEqual(${literal(answer)})
})
`
  }
  return `it('${method} answers as it did', async () => {
  expect(await ${asked}).toEqual(${literal(answer)})
})
`
}

const eventTest = (method: string, data: unknown) => `it('tells the app of ${method}', async () => {
  const heard = new Promise((resolve) => {
    bridge.subscribe(({ detail }) => detail.type === ${literal(method)} && resolve(detail))
  })

  host.push(${literal(method)}, ${literal(data)})

  expect(await heard).toEqual({ type: ${literal(method)}, data: ${literal(data)} })
})
`

/** As a person writes it in code. */
function literal(value: unknown): string {
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const fields = Object.entries(value).map(([name, field]) => `${nameOf(name)}: ${literal(field)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

const nameOf = (name: string) => (/^([a-z_$][\w$]*|\d+)$/i.test(name) ? name : `'${name}'`)
