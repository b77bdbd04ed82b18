import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LaunchRules } from '../define.ts';
import { signVkLaunch } from './sign.ts';
import { verifyVkLaunch } from './verify.ts';

const NOW = 1_764_000_000_000;
const HOUR = 3_600_000;
const RULES: LaunchRules = { appId: '51', secret: 'shh', now: NOW, maxAgeMs: 24 * HOUR, maxSkewMs: 300_000 };
const PARAMS = { vk_app_id: '51', vk_user_id: '7', vk_language: 'ru', vk_ts: `${NOW / 1000}` };

/** A launch signed with our secret, with some parameters changed; undefined leaves one out. */
function launchWith(changes: Record<string, string | undefined> = {}): string {
  const params = Object.entries({ ...PARAMS, ...changes }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return signVkLaunch(Object.fromEntries(params), RULES.secret);
}

function faultOf(launch: string, rules: Partial<LaunchRules> = {}): string {
  const launched = verifyVkLaunch(launch, { ...RULES, ...rules });
  return launched.ok ? `ok ${launched.id}` : launched.fault;
}

test('a launch gives the id as a string, verified, with the language', () => {
  assert.deepEqual(verifyVkLaunch(launchWith(), RULES), { ok: true, id: '7', verified: true, language: 'ru' });
});

test('an id too long for a number stays exact', () => {
  assert.equal(faultOf(launchWith({ vk_user_id: '9007199254740993' })), 'ok 9007199254740993');
});

test('languages are given as tags; unknown or blank ones are none', () => {
  const languageOf = (vk_language: string | undefined) => {
    const launched = verifyVkLaunch(launchWith({ vk_language }), RULES);
    return launched.ok ? launched.language : 'refused';
  };
  assert.equal(languageOf('ua'), 'uk');
  assert.equal(languageOf('kz'), 'kk');
  assert.equal(languageOf('en'), 'en');
  assert.equal(languageOf(''), undefined);
  assert.equal(languageOf('<script>'), undefined);
  assert.equal(languageOf(undefined), undefined);
});

test('parameters that VK invents later are signed too, and unknown values are no fault', () => {
  assert.equal(faultOf(launchWith({ vk_new: 'ж, +&=', vk_platform: 'glasses', vk_ref: 'story7_a' })), 'ok 7');
  assert.equal(faultOf(`${launchWith()}&vk_new=1`), 'bad-signature');
});

test('parameters that are not of VK change nothing', () => {
  assert.equal(faultOf(`utm_source=a&utm_source=b&${launchWith()}&odr_enabled=1#`.replace('#', '')), 'ok 7');
});

test('the order and the escapes of the address do not matter', () => {
  const launch = launchWith({ vk_access_token_settings: 'friends,video' });
  assert.equal(faultOf(launch.replace('%2C', ',')), 'ok 7');
  assert.equal(faultOf(launch.split('&').reverse().join('&')), 'ok 7');
});

const REFUSED: readonly (readonly [what: string, launch: string, fault: string, rules?: Partial<LaunchRules>])[] = [
  ['nothing', '', 'malformed'],
  ['no signature', launchWith().replace(/&sign=.*/, ''), 'malformed'],
  ['a blank signature', launchWith().replace(/&sign=.*/, '&sign='), 'malformed'],
  ['no user', launchWith({ vk_user_id: undefined }), 'malformed'],
  ['no app', launchWith({ vk_app_id: undefined }), 'malformed'],
  ['over 4 096 characters', `${launchWith()}&a=${'a'.repeat(4096)}`, 'malformed'],
  ['a doubled user', `${launchWith()}&vk_user_id=8`, 'duplicated-key'],
  ['a user doubled with itself', `${launchWith()}&vk_user_id=7`, 'duplicated-key'],
  ['a doubled signature', `${launchWith()}&sign=a`, 'duplicated-key'],
  ['a key doubled under an escape', `${launchWith()}&%76k_user_id=8`, 'duplicated-key'],
  ['the app of another', launchWith({ vk_app_id: '52' }), 'foreign-app'],
  ['our app with a zero before it', launchWith({ vk_app_id: '051' }), 'foreign-app'],
  ['another secret', signVkLaunch(PARAMS, 'other'), 'bad-signature'],
  ['an empty secret of ours', signVkLaunch(PARAMS, ''), 'bad-signature', { secret: '' }],
  ['another user under the same signature', launchWith().replace('vk_user_id=7', 'vk_user_id=8'), 'bad-signature'],
  ['a padded signature', `${launchWith()}%3D`, 'bad-signature'],
  [
    'a signature in other letters of base64',
    launchWith().replace(/sign=.*/, (sign) => sign.toUpperCase()),
    'malformed',
  ],
  ['a list of signed keys made by the client', `${launchWith({ vk_user_id: '7' })}&sign_keys=vk_app_id`, 'ok 7'],
  ['an Odnoklassniki user', launchWith({ vk_client: 'ok', vk_ok_user_id: '9' }), 'foreign-app'],
  ['a user of zero', launchWith({ vk_user_id: '0' }), 'bad-user'],
  ['a user with a zero before it', launchWith({ vk_user_id: '07' }), 'bad-user'],
  ['a negative user', launchWith({ vk_user_id: '-7' }), 'bad-user'],
  ['a blank user', launchWith({ vk_user_id: '' }), 'bad-user'],
  ['a user of letters', launchWith({ vk_user_id: '7e3' }), 'bad-user'],
  ['a user of Arabic digits', launchWith({ vk_user_id: '٧' }), 'bad-user'],
  ['a user of 20 digits', launchWith({ vk_user_id: '1'.repeat(20) }), 'bad-user'],
  ['no time', launchWith({ vk_ts: undefined }), 'too-old'],
  ['a blank time', launchWith({ vk_ts: '' }), 'malformed'],
  ['a blank time where none is allowed', launchWith({ vk_ts: '' }), 'malformed', { allowWithoutTime: true }],
  ['a time that is no number', launchWith({ vk_ts: '1e9' }), 'malformed'],
  ['a launch of the day before yesterday', launchWith({ vk_ts: `${NOW / 1000 - 48 * 3600}` }), 'too-old'],
  ['a time in milliseconds', launchWith({ vk_ts: `${NOW}` }), 'from-the-future'],
];

for (const [what, launch, fault, rules] of REFUSED) {
  test(`${what}: ${fault}`, () => assert.equal(faultOf(launch, rules), fault));
}

test('the limits of time are the configured ones, to the second', () => {
  const at = (seconds: number) =>
    faultOf(launchWith({ vk_ts: `${NOW / 1000 + seconds}` }), { maxAgeMs: HOUR, maxSkewMs: 60_000 });
  assert.equal(at(-3600), 'ok 7');
  assert.equal(at(-3601), 'too-old');
  assert.equal(at(60), 'ok 7');
  assert.equal(at(61), 'from-the-future');
});

test('a launch without a time passes only where the rules say so', () => {
  const launch = launchWith({ vk_ts: undefined });
  assert.equal(faultOf(launch, { allowWithoutTime: true }), 'ok 7');
  assert.equal(faultOf(launch, { allowWithoutTime: false }), 'too-old');
});

test('keys are sorted by their code units, whatever a locale thinks (signature made apart from this code)', () => {
  const params = {
    vk_user_id: '7',
    vk_app_id: '51',
    vk_B: '1',
    vk_a: '',
    vk_a_b: 'ж, +',
    vk_aB: '2',
    vk_ts: '1764000000',
  };
  const launch = signVkLaunch(params, RULES.secret);
  assert.equal(new URLSearchParams(launch).get('sign'), 'r0Sq9im6EN5hA9nCUWtnxmrAsbPJ374fRjkupXqLVkU');
  assert.equal(faultOf(launch), 'ok 7');
});

test('whatever was signed verifies', () => {
  const extra = fc.dictionary(
    fc.string({ minLength: 1 }).map((key) => `vk_x${key}`),
    fc.string({ unit: 'binary' }),
    { maxKeys: 5 },
  );
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 19n - 1n }), extra, (id, params) => {
      const launch = signVkLaunch({ ...PARAMS, ...params, vk_user_id: `${id}` }, RULES.secret);
      fc.pre(launch.length <= 4096);
      assert.equal(faultOf(launch), `ok ${id}`);
    }),
  );
});

test('any other character anywhere refuses, unless it is the same parameters written otherwise', () => {
  const read = (query: string) => JSON.stringify([...new URLSearchParams(query)]);
  const launch = launchWith({ vk_access_token_settings: '', vk_platform: 'mobile_android' });
  const letter = fc.oneof(
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    fc.constantFrom('&', '=', '%', '+', '?', '\0'),
  );
  fc.assert(
    fc.property(fc.nat(launch.length - 1), letter, (at, other) => {
      const changed = launch.slice(0, at) + other + launch.slice(at + 1);
      fc.pre(read(changed) !== read(launch));
      assert.equal(verifyVkLaunch(changed, RULES).ok, false, changed);
    }),
    { numRuns: 5000 },
  );
});

test('leaving out or repeating any piece refuses', () => {
  const pieces = launchWith({ vk_access_token_settings: '' }).split('&');
  for (const [at, piece] of pieces.entries()) {
    assert.equal(verifyVkLaunch(pieces.toSpliced(at, 1).join('&'), RULES).ok, false, `without ${piece}`);
    assert.equal(faultOf([...pieces, piece].join('&')), 'duplicated-key', `twice ${piece}`);
  }
});

test('signing says the same whatever signature was there before', () => {
  assert.equal(signVkLaunch({ ...PARAMS, sign: 'old' }, 'shh'), signVkLaunch(PARAMS, 'shh'));
});
