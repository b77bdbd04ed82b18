import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROUTES, routeAt, TAB_OF, TAB_PATH } from './routes.ts';

const cases: [path: string, place: string, params: Record<string, string>][] = [
  ['/', 'home', {}],
  ['', 'home', {}],
  ['/quizzes/metal', 'quiz', { id: 'metal' }],
  ['quizzes/metal/', 'quiz', { id: 'metal' }],
  ['/games/pairs/play/tools', 'run', { id: 'pairs', level: 'tools' }],
  ['/games/pairs/board?from=link', 'board', { id: 'pairs' }],
  ['/quizzes/a/b', 'missing', {}],
  ['/quizzes/<script>', 'missing', {}],
  ['/nowhere', 'missing', {}],
];

for (const [path, place, params] of cases) {
  test(`"${path}" is the place ${place}`, () => {
    const route = routeAt(path);
    assert.equal(route.place, place);
    assert.deepEqual({ ...route.params }, params);
  });
}

test('every place lights a tab, and every tab leads to a place that lights it', () => {
  for (const [, place] of ROUTES) assert.ok(TAB_OF[place], place);
  for (const [tab, path] of Object.entries(TAB_PATH)) assert.equal(TAB_OF[routeAt(path).place], tab);
});
