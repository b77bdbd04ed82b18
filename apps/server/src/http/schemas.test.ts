import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fastify } from 'fastify';
import { Type } from 'typebox';
import { inputSchema, outputSchema, validatorCompiler } from './schemas.ts';

const Thing = Type.Object({
  word: Type.Union([Type.Literal('a'), Type.Literal('b')]),
  count: Type.Union([Type.Integer(), Type.Null()]),
  any: Type.Unsafe<unknown>({}),
  inner: Type.Array(Type.Object({ x: Type.Integer() })),
  named: Type.Optional(Type.Record(Type.String(), Type.String())),
});
const GOOD = { word: 'a', count: null, any: { deep: [1] }, inner: [{ x: 1 }] };

const accepts = (value: unknown) =>
  validatorCompiler()({ schema: inputSchema(Thing), httpPart: 'body', method: 'POST', url: '/' })(value) === true;

test('a body is taken as it is or not at all', () => {
  const value = structuredClone(GOOD);
  assert.ok(accepts(value));
  assert.deepEqual(value, GOOD);
  for (const change of [
    { extra: 1 },
    { word: 'c' },
    { word: ['a'] },
    { count: '5' },
    { count: 1.5 },
    { inner: [{ x: 1, y: 2 }] },
    { inner: [{ x: '1' }] },
    { inner: { x: 1 } },
  ]) {
    assert.ok(!accepts({ ...GOOD, ...change }), JSON.stringify(change));
  }
});

test('a query string is turned into what its schema names', () => {
  const check = validatorCompiler()({
    schema: outputSchema(Type.Object({ at: Type.Integer(), on: Type.Boolean() })),
    httpPart: 'querystring',
    method: 'GET',
    url: '/',
  });
  const query = { at: '5', on: 'true' };
  assert.equal(check(query), true);
  assert.deepEqual(query, { at: 5, on: true });
  assert.notEqual(check({ at: 'five', on: 'true' }), true);
});

test('the serialiser drops what the schema does not name, however deep, and keeps values of any shape', async () => {
  const app = fastify();
  let sent: unknown;
  app.get('/', { schema: { response: { 200: outputSchema(Thing) } } }, async () => sent);
  const shapes = [null, 0, 'text', true, [1, [2]], { key: { of: 'any' } }, { empty: {} }];
  for (const any of shapes) {
    sent = { ...GOOD, any, secret: 1, inner: [{ x: 1, secret: 2 }], named: { 'ключ "1"': 'v' } };
    const reply = await app.inject('/');
    assert.deepEqual(reply.json(), { ...GOOD, any, named: { 'ключ "1"': 'v' } });
  }
  sent = { ...GOOD, count: 7 };
  assert.equal((await app.inject('/')).json().count, 7);
});
