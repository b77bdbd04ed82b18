import { isIPv6 } from 'node:net';

/**
 * Gives what limits count by: an IPv4 address, or the /64 network of an IPv6 one, since one household holds 2^64 of
 * those.
 */
export function callerAddress(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.split('%')[0]?.toLowerCase().split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const known =
    tail === undefined ? groups : [...groups, ...zeros(8 - groups.length - tail.split(':').filter(Boolean).length)];
  return [...known, ...(tail?.split(':') ?? [])]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

function zeros(count: number): string[] {
  return Array.from({ length: Math.max(0, count) }, () => '0');
}
