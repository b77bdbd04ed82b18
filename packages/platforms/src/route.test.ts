import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { routeOf } from './route.ts';

const TABLE: readonly (readonly [fragment: string, route: string | undefined])[] = [
  ['', undefined],
  ['#', undefined],
  ['#/', undefined],
  ['#quizzes/metal', '/quizzes/metal'],
  ['#/quizzes/metal', '/quizzes/metal'],
  ['quizzes/metal?from=story', '/quizzes/metal?from=story'],
  ['#//evil.example', '/evil.example'],
  ['#/\\evil.example', '/evil.example'],
  ['#javascript:alert(1)', undefined],
  ['#https://evil.example', undefined],
  ['#a b', undefined],
  ['#завод', undefined],
  [`#${'a'.repeat(201)}`, undefined],
];

for (const [fragment, route] of TABLE) {
  test(`the fragment «${fragment.slice(0, 30)}» asks for ${route}`, () => assert.equal(routeOf(fragment), route));
}

test('whatever the fragment, a route stays on our own site', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'#/\\:@?&=.a1-_ %'), maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (fragment) => {
      const route = routeOf(fragment);
      fc.pre(route !== undefined);
      assert.equal(new URL(route ?? '', 'https://ours.example').origin, 'https://ours.example');
    }),
  );
});
