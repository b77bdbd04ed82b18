import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';
import { StartFault } from './start-fault.ts';

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof StartFault);
    return error.message.split('\n');
  }
  return [];
}

test('nothing has to be set, and a blank variable is one that is not set', () => {
  const { pack, ...usual } = readConfig({});
  assert.match(pack, /^content\/[a-z]+$/);
  assert.deepEqual(readConfig({ PORT: '', VK_APP_ID: ' ', SESSION_SECRET: '', DATABASE_URL: '' }), { pack, ...usual });
  assert.deepEqual(usual, {
    port: 8080,
    host: '0.0.0.0',
    dataDir: 'data',
    databaseUrl: 'file:data/oi.sqlite',
    publicUrl: undefined,
    vk: undefined,
    webGuests: true,
    sessionSecrets: [],
    sessionMs: 7 * 24 * 3_600_000,
    launchMaxAgeMs: 24 * 3_600_000,
    launchSkewMs: 5 * 60_000,
    logLevel: 'info',
    trustedProxies: [],
    metricsToken: undefined,
  });
});

test('every variable is read', () => {
  const config = readConfig({
    PORT: '9000',
    HOST: '127.0.0.1',
    PACK: '/packs/tula',
    DATA_DIR: '/var/oi',
    PUBLIC_URL: 'https://industry.example/',
    VK_APP_ID: '6736218',
    VK_SECRET: 'wvl68m4dR1UpLrVRli',
    WEB_GUESTS: 'off',
    SESSION_SECRET: `${'n'.repeat(32)}, ${'o'.repeat(40)}`,
    SESSION_HOURS: '2',
    TRUST_PROXY: '10.0.0.0/8, ::1',
    METRICS_TOKEN: 'sixteen-letters!',
  });
  assert.equal(config.databaseUrl, 'file:/var/oi/oi.sqlite');
  assert.equal(config.publicUrl, 'https://industry.example');
  assert.deepEqual(config.vk, { appId: '6736218', secret: 'wvl68m4dR1UpLrVRli' });
  assert.equal(config.webGuests, false);
  assert.deepEqual(config.sessionSecrets, ['n'.repeat(32), 'o'.repeat(40)]);
  assert.equal(config.sessionMs, 7_200_000);
  assert.deepEqual(config.trustedProxies, ['10.0.0.0/8', '::1']);
  assert.deepEqual(readConfig({ TRUST_PROXY: 'on' }).trustedProxies, ['loopback', 'linklocal', 'uniquelocal']);
});

const WRONG: readonly (readonly [Record<string, string>, RegExp])[] = [
  [{ PORT: '80a' }, /^PORT must be a whole number from 0 to 65535, but it is "80a"\.$/],
  [{ PORT: '70000' }, /^PORT /],
  [{ PORT: '-1' }, /^PORT /],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must begin with postgres:\/\/ or file:\.$/],
  [{ PUBLIC_URL: 'industry.example' }, /^PUBLIC_URL /],
  [{ PUBLIC_URL: 'https://industry.example/app' }, /^PUBLIC_URL /],
  [{ PUBLIC_URL: 'javascript:alert(1)' }, /^PUBLIC_URL /],
  [{ VK_APP_ID: '42' }, /^VK_APP_ID is set but VK_SECRET is not: set both or neither\.$/],
  [{ VK_SECRET: 'x' }, /^VK_SECRET is set but VK_APP_ID is not/],
  [{ VK_APP_ID: 'my app', VK_SECRET: 'x' }, /^VK_APP_ID must be the number/],
  [{ WEB_GUESTS: 'yes' }, /^WEB_GUESTS must be one of on, off, but it is "yes"\.$/],
  [{ WEB_GUESTS: 'off' }, /^Nobody could play/],
  [{ SESSION_SECRET: 'short' }, /^SESSION_SECRET must have at least 32 characters/],
  [{ SESSION_HOURS: '0' }, /^SESSION_HOURS /],
  [{ LAUNCH_MAX_AGE_HOURS: '1.5' }, /^LAUNCH_MAX_AGE_HOURS /],
  [{ LAUNCH_SKEW_MINUTES: 'five' }, /^LAUNCH_SKEW_MINUTES /],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL /],
  [{ TRUST_PROXY: 'everybody' }, /^TRUST_PROXY /],
  [{ METRICS_TOKEN: 'short' }, /^METRICS_TOKEN /],
];

for (const [env, sentence] of WRONG) {
  test(`one sentence tells what is wrong with ${Object.entries(env).join(' and ')}`, () => {
    const faults = faultsOf(env);
    assert.equal(faults.length, 1);
    assert.match(faults[0] ?? '', sentence);
  });
}

test('all faults are told at once, and no secret is repeated', () => {
  const faults = faultsOf({ PORT: 'x', LOG_LEVEL: 'y', SESSION_SECRET: 'hush', METRICS_TOKEN: 'quiet' });
  assert.equal(faults.length, 4);
  assert.doesNotMatch(faults.join(), /hush|quiet/);
});
