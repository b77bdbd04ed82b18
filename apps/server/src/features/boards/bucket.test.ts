import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bucketOf } from './bucket.ts';

test('a higher score never has a lower bucket, and no board has more than some thousand buckets', () => {
  const buckets = new Set<number>();
  let last = -1;
  for (let score = 0; score <= 1_000_000; score++) {
    const bucket = bucketOf(score);
    assert.ok(bucket >= last, `score ${score}`);
    last = bucket;
    buckets.add(bucket);
  }
  assert.ok(buckets.size < 6500, `${buckets.size} buckets`);
});

test('small scores have a bucket each', () => {
  assert.deepEqual([0, 1, 1023, 1024, 1025, 1026].map(bucketOf), [0, 1, 1023, 1536, 1536, 1537]);
});
