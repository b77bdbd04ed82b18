import type { LaunchVector } from '../define.ts';

/** Guests as a browser makes them, and near misses. */
export const vectors: readonly LaunchVector[] = [
  {
    what: 'a guest as the browser makes it',
    launch: 'guest=4z9k0hq2x7v1bdm8csr3tw5fgj',
    rules: {},
    gives: { id: '4z9k0hq2x7v1bdm8csr3tw5fgj' },
  },
  { what: 'nothing', launch: '', rules: {}, gives: { fault: 'malformed' } },
  { what: 'no id', launch: 'guest=', rules: {}, gives: { fault: 'malformed' } },
  {
    what: 'a letter short',
    launch: 'guest=4z9k0hq2x7v1bdm8csr3tw5fg',
    rules: {},
    gives: { fault: 'malformed' },
  },
  {
    what: 'a capital letter, which would be the same guest under another name',
    launch: 'guest=4Z9k0hq2x7v1bdm8csr3tw5fgj',
    rules: {},
    gives: { fault: 'malformed' },
  },
  {
    what: 'a letter that is not of the alphabet',
    launch: 'guest=iz9k0hq2x7v1bdm8csr3tw5fgj',
    rules: {},
    gives: { fault: 'malformed' },
  },
  {
    what: 'another parameter beside it',
    launch: 'guest=4z9k0hq2x7v1bdm8csr3tw5fgj&a=1',
    rules: {},
    gives: { fault: 'malformed' },
  },
  {
    what: 'a line break at the end',
    launch: 'guest=4z9k0hq2x7v1bdm8csr3tw5fgj\n',
    rules: {},
    gives: { fault: 'malformed' },
  },
];
