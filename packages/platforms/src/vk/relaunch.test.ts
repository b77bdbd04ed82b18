import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relaunch } from './relaunch.ts';
import { signVkLaunch } from './sign.ts';

const PAGE = signVkLaunch({ vk_app_id: '51', vk_user_id: '7', vk_ts: '100' }, 'shh');
const FRESH = signVkLaunch({ vk_app_id: '51', vk_user_id: '7', vk_ts: '200', vk_access_token_settings: '' }, 'shh');
const answer = { ...Object.fromEntries(new URLSearchParams(FRESH)), vk_user_id: 7, vk_app_id: 51, vk_ts: 200 };

test('a fresh launch of the same user is taken, numbers as text and blanks kept', () => {
  assert.equal(relaunch(PAGE, { ...answer, type: 'x', request_id: 1 }), FRESH);
});

const KEPT: readonly (readonly [what: string, answer: unknown])[] = [
  ['no answer', undefined],
  ['null', null],
  ['a text', 'vk_user_id=8'],
  ['another user', { ...answer, vk_user_id: 8 }],
  ['another app', { ...answer, vk_app_id: 52 }],
  ['no signature', { ...answer, sign: undefined }],
  ['an empty object', {}],
];

for (const [what, given] of KEPT) {
  test(`${what}: the page's own launch is kept`, () => assert.equal(relaunch(PAGE, given), PAGE));
}
