import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayIn } from './day.ts';

const table: [what: string, zone: string, at: string, day: string, endsAt: string][] = [
  [
    "a day begins at the zone's midnight",
    'Europe/Samara',
    '2026-11-24T20:00:00.000Z',
    '2026-11-25',
    '2026-11-25T20:00:00.000Z',
  ],
  [
    'the last millisecond is still the old day',
    'Europe/Samara',
    '2026-11-24T19:59:59.999Z',
    '2026-11-24',
    '2026-11-24T20:00:00.000Z',
  ],
  ['a day of 23 hours', 'Europe/Berlin', '2026-03-29T00:30:00.000Z', '2026-03-29', '2026-03-29T22:00:00.000Z'],
  ['a day of 25 hours', 'Europe/Berlin', '2026-10-24T22:30:00.000Z', '2026-10-25', '2026-10-25T23:00:00.000Z'],
  ['a zone of half hours', 'Asia/Kolkata', '2026-11-25T18:29:00.000Z', '2026-11-25', '2026-11-25T18:30:00.000Z'],
  ["a year's end", 'UTC', '2026-12-31T23:59:59.001Z', '2026-12-31', '2027-01-01T00:00:00.000Z'],
];
for (const [what, zone, at, day, endsAt] of table) {
  test(`${what}: ${zone} ${at}`, () => {
    assert.deepEqual(dayIn(zone, Date.parse(at)), { day, endsAt: Date.parse(endsAt) });
  });
}
