import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crash } from '../bench/crash/cycle.ts';

const LOAD = { players: 12, loadMs: 1500 };

test('a killed server and a power cut lose nothing that was acknowledged, and count nothing twice', async () => {
  const { killed, powerCut } = await crash({ ...LOAD, cycles: 2 });
  assert.ok(killed.acknowledged > 100, `only ${killed.acknowledged} deeds`);
  for (const survived of [killed, powerCut]) {
    assert.deepEqual(survived.lost, []);
    assert.equal(survived.different, 0);
    assert.ok(survived.facts >= survived.acknowledged);
  }
});

test('the same power cut loses acknowledged deeds when the server does not wait for the disk', async () => {
  const { powerCut } = await crash({ ...LOAD, cycles: 1, unsafe: true });
  assert.ok(powerCut.lost.length > 0);
});
