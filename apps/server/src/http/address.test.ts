import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callerAddress } from './address.ts';

const ADDRESSES: readonly (readonly [string, string])[] = [
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8::5:0:0:1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['::', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['1:2:3::', '1:2:3:0'],
];
for (const [address, counted] of ADDRESSES) {
  test(`${address} counts as ${counted}`, () => assert.equal(callerAddress(address), counted));
}
