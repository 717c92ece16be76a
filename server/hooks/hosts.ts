import { BlockList, isIP } from 'node:net'

/** Where a webhook may go; `isPrivate`: the operator named this very origin, so it may be in their own network. */
export type Host = { readonly origin: string; readonly isPrivate: boolean }

/**
 * One entry of `WEBHOOK_HOSTS`. `hooks.example.org`, with a port if need be: by https, out in the internet. With a scheme,
 * `http://10.0.0.7:5678`: that origin as it is, wherever it lies. Null for anything else.
 */
export function readHost(entry: string): Host | null {
  const isOrigin = /^https?:\/\//.test(entry)
  const address = isOrigin ? entry : `https://${entry}`
  if (!URL.canParse(address)) return null
  const { origin, href } = new URL(address)
  return href === `${origin}/` ? { origin, isPrivate: isOrigin } : null
}

/** The host an address is on, among those that are allowed; an address that carries a name or a password is on none. */
export function hostOf(address: string, hosts: readonly Host[]): Host | undefined {
  if (!URL.canParse(address)) return undefined
  const { origin, username, password } = new URL(address)
  if (username !== '' || password !== '') return undefined
  return hosts.find((host) => host.origin === origin)
}

const inner = new BlockList()
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
] as const)
  inner.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fec0::', 10],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(net, bits, 'ipv6')

/** Whether an IP address is of this machine or of a network behind it, and not of the internet. */
export function isInner(ip: string): boolean {
  const version = isIP(ip)
  return version === 0 || inner.check(ip, version === 6 ? 'ipv6' : 'ipv4')
}
