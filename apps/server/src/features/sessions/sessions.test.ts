import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { deriveSecrets } from '../../secrets.ts';
import { createSessions } from './sessions.ts';
import { makeToken, readToken } from './token.ts';

const HOUR = 3_600_000;
const NOW = 1_795_000_000_000;
const PLAYER = '0123456789abcdefghjkmnpqrs';
const { session: keys, platform } = deriveSecrets(['new', 'old']);
const [newest, oldest = newest] = keys;

test('a token is compact and gives its player and its end', () => {
  const token = makeToken(keys, PLAYER, NOW);
  assert.match(token, /^v1\.[0-9a-z]{26}\.[0-9a-z]{8}\.[\w-]{43}$/);
  assert.deepEqual(readToken(keys, token), { player: PLAYER, expiresAt: NOW });
});

test('a token of the older secret is accepted, one of a dropped secret is not', () => {
  const old = makeToken([oldest], PLAYER, NOW);
  assert.equal(readToken(keys, old)?.player, PLAYER);
  assert.equal(readToken([newest], old), undefined);
});

const good = makeToken(keys, PLAYER, NOW);
const [, , expires = '', sign = ''] = good.split('.');
const FORGED: readonly (readonly [string, string])[] = [
  ['another player', good.replace(PLAYER, PLAYER.replace('0', '1'))],
  ['a later end', good.replace(expires, (NOW + HOUR).toString(36))],
  ['a key of another purpose', makeToken(platform as typeof keys, PLAYER, NOW)],
  ['no signature', good.slice(0, -sign.length)],
  ['a cut signature', good.slice(0, -1)],
  ['the spare bits of the last letter', good.slice(0, -1) + String.fromCharCode(good.charCodeAt(good.length - 1) ^ 1)],
  ['a letter too many', `${good}A`],
  ['a line feed at the end', `${good}\n`],
  ['another version', good.replace('v1', 'v2')],
  ['capital letters', good.toUpperCase()],
  ['nothing', ''],
  ['a hash without a key', `v1.${PLAYER}.${expires}.${createHmac('sha256', '').update('x').digest('base64url')}`],
];
for (const [what, token] of FORGED) {
  test(`a token with ${what} is refused`, () => assert.equal(readToken(keys, token), undefined));
}

test('a session lives as long as the configuration says, to the millisecond', () => {
  const sessions = createSessions(keys, HOUR);
  const { token, expiresAt } = sessions.open(PLAYER, NOW);
  assert.equal(expiresAt, NOW + HOUR);
  const header = `Bearer ${token}`;
  assert.deepEqual(sessions.read(header, NOW + HOUR - 1), { player: PLAYER, expiresAt });
  assert.deepEqual(sessions.read(header, NOW + HOUR), { refused: 'session-expired' });
});

test('whatever is not a bearer token of ours asks for a session', () => {
  const sessions = createSessions(keys, HOUR);
  const { token } = sessions.open(PLAYER, NOW);
  for (const header of [
    undefined,
    '',
    token,
    `Basic ${token}`,
    `bearer  ${token}`,
    `Bearer ${token}, Bearer ${token}`,
  ]) {
    assert.deepEqual(sessions.read(header, NOW), { refused: 'session-needed' }, header);
  }
});

test('tokens of a forgotten player stop at once, remembered ones too', () => {
  const sessions = createSessions(keys, HOUR);
  const header = `Bearer ${sessions.open(PLAYER, NOW).token}`;
  assert.ok('player' in sessions.read(header, NOW));
  sessions.forget(PLAYER, NOW);
  assert.deepEqual(sessions.read(header, NOW), { refused: 'session-needed' });
  assert.ok(sessions.isForgotten(PLAYER));
});

test('a forgotten player is remembered until the last token has ended, and no longer', () => {
  const sessions = createSessions(keys, HOUR);
  sessions.forget(PLAYER, NOW);
  sessions.forget('x', NOW + HOUR - 1);
  assert.ok(sessions.isForgotten(PLAYER));
  sessions.forget('y', NOW + HOUR);
  assert.ok(!sessions.isForgotten(PLAYER));
  assert.ok(sessions.isForgotten('x'));
});

test('many tokens do not fill the memory and still work', () => {
  const sessions = createSessions(keys, HOUR);
  const header = `Bearer ${sessions.open(PLAYER, NOW).token}`;
  for (let i = 0; i < 20_100; i += 1) {
    sessions.read(`Bearer ${sessions.open(i.toString(32).padStart(26, '0'), NOW).token}`, NOW);
  }
  assert.ok('player' in sessions.read(header, NOW));
});
