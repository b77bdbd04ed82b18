import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CreateHost, type LaunchRules, type LaunchVector, PLATFORMS } from './define.ts';
import { verifiers } from './verifiers.ts';

const RULES: LaunchRules = { appId: '1', secret: 'secret', now: 0, maxAgeMs: 86_400_000, maxSkewMs: 300_000 };

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

test('every folder is a platform and every platform a folder with a verifier', () => {
  assert.ok(folders.length > 0);
  assert.deepEqual(folders, [...PLATFORMS].sort());
  assert.deepEqual(folders, Object.keys(verifiers).sort());
});

for (const key of PLATFORMS) {
  const verify = verifiers[key];

  test(`${key}: has both halves and vectors`, () => {
    for (const file of ['verify.ts', 'bridge.ts', 'vectors.ts']) {
      assert.ok(existsSync(`${import.meta.dirname}/${key}/${file}`), `${key}/${file}`);
    }
  });

  test(`${key}: its bridge loads where there is no window, and exports createHost`, async () => {
    const bridge: { createHost?: CreateHost } = await import(`./${key}/bridge.ts`);
    assert.equal(typeof bridge.createHost, 'function');
  });

  test(`${key}: its vectors give what they must, some launches pass and some do not`, async () => {
    const { vectors }: { vectors: readonly LaunchVector[] } = await import(`./${key}/vectors.ts`);
    for (const { what, launch, rules, gives } of vectors) {
      const launched = verify(launch, { ...RULES, ...rules });
      assert.deepEqual(launched.ok ? { id: launched.id } : { fault: launched.fault }, gives, what);
    }
    assert.ok(vectors.some(({ gives }) => 'id' in gives));
    assert.ok(vectors.some(({ gives }) => 'fault' in gives));
  });

  test(`${key}: no string throws, and none that was not signed passes as verified`, async () => {
    const { vectors }: { vectors: readonly LaunchVector[] } = await import(`./${key}/vectors.ts`);
    const piece = fc.constantFrom(
      ...vectors.flatMap(({ launch }) => launch.split(/(?=[&=])/)),
      '%',
      '%E0%A4%A',
      '\0',
      '\ud800',
      '&',
      '=',
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anything, (launch) => {
        const launched = verify(launch, RULES);
        assert.ok(!launched.ok || !launched.verified, launch);
      }),
      { numRuns: 2000 },
    );
  });

  test(`${key}: a huge string is refused at once`, () => {
    const begun = performance.now();
    for (const unit of ['a', '&', 'vk_a=1&', '%', '\ud800', 'guest=']) {
      assert.equal(verify(unit.repeat(10_000_000 / unit.length), RULES).ok, false);
    }
    assert.ok(performance.now() - begun < 1000);
  });
}
