import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

import { PictureUnusable } from './pictures.ts'

/** https://www.iana.org/assignments/iana-ipv4-special-registry and its IPv6 sister: none of these is anybody's website. */
const PRIVATE_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]
/** The whole of IPv6 that is given out is 2000::/3; what is mapped, translated or tunnelled to IPv4 is not followed. */
const PRIVATE_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const refused = new BlockList()
for (const range of PRIVATE_V4) add(range, 'ipv4')
for (const range of PRIVATE_V6) add(range, 'ipv6')
const given = new BlockList()
given.addSubnet('2000::', 3, 'ipv6')

/** Whether a stranger's address may be called from inside our network. */
export function isPublic(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !refused.check(address, 'ipv4')
    case 6:
      return given.check(address, 'ipv6') && !refused.check(address, 'ipv6')
    default:
      return false
  }
}

/**
 * Resolves names for a connection that is being made, so that the address that was judged is the one that is called:
 * a name that answers differently the second time gains nothing.
 */
export function lookupAllowing(allows: (address: string) => boolean): LookupFunction {
  return (hostname, options, answer) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(error, '')
      const [first] = addresses
      const forbidden = addresses.find(({ address }) => !allows(address))
      if (forbidden || !first) return answer(new PictureUnusable(`${hostname} is not on the public internet`), '')
      return options.all ? answer(null, addresses) : answer(null, first.address, first.family)
    })
  }
}

function add(range: string, family: 'ipv4' | 'ipv6'): void {
  const [net = '', bits] = range.split('/')
  refused.addSubnet(net, Number(bits), family)
}
