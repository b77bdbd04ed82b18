import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { QuestionRules } from './define.ts';
import { questionKinds } from './registry.ts';

/* What every kind of question promises. A new kind gets these tests for nothing. */

const here = fileURLToPath(new URL('.', import.meta.url));
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** So many questions of each kind are tried. */
const RUNS = 60;

/** Gives values of a schema; only what our kinds use is understood. */
function valuesOf(schema: TSchema): fc.Arbitrary<unknown> {
  const said = schema as Record<string, unknown> & { minLength?: number; maxLength?: number; minItems?: number };
  if ('const' in said) return fc.constant(said.const);
  if (Array.isArray(said.anyOf)) return fc.oneof(...(said.anyOf as TSchema[]).map(valuesOf));
  const [least, most] = [said.minimum as number | undefined, said.maximum as number | undefined];
  switch (said.type) {
    case 'string':
      if (typeof said.pattern === 'string')
        return fc.stringMatching(new RegExp(said.pattern)).filter((text) => text.length < 80);
      return fc.string({ minLength: said.minLength ?? 0, maxLength: Math.min(said.maxLength ?? 20, 20) });
    case 'integer':
      return fc.integer({ min: Math.max(least ?? -1000, -1e6), max: Math.min(most ?? 1000, 1e6) });
    case 'number':
      return fc.integer({ min: Math.ceil(least ?? -1000), max: Math.floor(most ?? 1000) });
    case 'boolean':
      return fc.boolean();
    case 'array': {
      const minLength = said.minItems ?? 0;
      const maxLength = Math.min((said.maxItems as number | undefined) ?? 6, Math.max(6, minLength));
      return fc.array(valuesOf(said.items as TSchema), { minLength, maxLength });
    }
    case 'object': {
      const properties = (said.properties ?? {}) as Record<string, TSchema>;
      const model = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valuesOf(one)]));
      return fc.record(model, { requiredKeys: (said.required as string[] | undefined) ?? [] });
    }
    default:
      throw new Error(`teach questions.test.ts the schema ${JSON.stringify(schema)}`);
  }
}

/** Gives questions that an editor could write: they fit their schema and make sense. */
function questionsOf(rules: QuestionRules): unknown[] {
  const sensible = valuesOf(rules.question).filter((question) => rules.check(question).length === 0);
  return fc.sample(sensible, { numRuns: RUNS, seed: 1 });
}

/** Gives a schema in which no object may have a field that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([name, one]) => [name, closed(one)]));
  return 'properties' in inside ? { ...inside, additionalProperties: false } : inside;
}

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Gives copies of a question with one small thing changed each: a number, a text, a mark or two items that swap places. */
function* changesOf(value: unknown): Generator<unknown> {
  if (typeof value === 'number') yield* [value + 1, value - 1];
  if (typeof value === 'string') yield `${value}~`;
  if (typeof value === 'boolean') yield !value;
  if (Array.isArray(value)) {
    for (let one = 0; one < value.length; one++) {
      for (const changed of changesOf(value[one])) yield value.with(one, changed);
      for (let other = one + 1; other < value.length; other++) {
        yield value.with(one, value[other]).with(other, value[one]);
        yield* fieldsSwapped(value, one, other);
      }
    }
  }
  if (isFields(value)) {
    for (const [name, inner] of Object.entries(value)) {
      for (const changed of changesOf(inner)) yield { ...value, [name]: changed };
    }
  }
}

function* fieldsSwapped(list: readonly unknown[], one: number, other: number): Generator<unknown> {
  const [a, b] = [list[one], list[other]];
  if (!isFields(a) || !isFields(b)) return;
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    yield list.with(one, withField(a, name, b[name])).with(other, withField(b, name, a[name]));
  }
}

function withField(fields: Fields, name: string, value: unknown): Fields {
  const { [name]: _, ...rest } = fields;
  return value === undefined ? rest : { ...rest, [name]: value };
}

test('every folder is a kind and every kind is a folder', () => {
  assert.ok(folders.length > 0);
  assert.deepEqual(Object.keys(questionKinds).sort(), folders.sort());
});

for (const [key, rules] of Object.entries(questionKinds)) {
  const questions = questionsOf(rules);
  const shown = Compile(rules.shown);
  const keyCheck = Compile(rules.key);
  const json = (value: unknown) => JSON.stringify(value);

  test(`${key} has its rules, its screen and its own name`, () => {
    assert.equal(rules.kind, key);
    for (const file of ['rules.ts', 'player.tsx'])
      assert.ok(existsSync(`${here}${key}/${file}`), `${key}/${file} is missing`);
  });

  test(`${key}: the same question gives the same everything, and nobody changes it`, () => {
    for (const question of questions) {
      const before = json(question);
      assert.equal(json(rules.hide(question)), json(rules.hide(structuredClone(question))));
      assert.equal(json(rules.keyOf(question)), json(rules.keyOf(structuredClone(question))));
      assert.equal(json(question), before);
    }
  });

  test(`${key}: what is shown and the key fit their schemas, also after a way through JSON`, () => {
    for (const question of questions) {
      const back = JSON.parse(json(question)) as unknown;
      assert.deepEqual(rules.hide(back), rules.hide(question));
      assert.deepEqual(JSON.parse(json(rules.hide(question))), rules.hide(question));
      assert.ok(shown.Check(rules.hide(question)), json(shown.Errors(rules.hide(question))));
      assert.ok(keyCheck.Check(rules.keyOf(question)), json(keyCheck.Errors(rules.keyOf(question))));
    }
  });

  test(`${key}: hide gives no field that its schema does not name`, () => {
    const strict = Compile(closed(rules.shown) as TSchema);
    for (const question of questions)
      assert.ok(strict.Check(rules.hide(question)), json(strict.Errors(rules.hide(question))));
  });

  test(`${key}: no key survives hide: another key looks exactly the same`, () => {
    const fits = Compile(rules.question);
    for (const question of questions) {
      const [seen, secret] = [json(rules.hide(question)), json(rules.keyOf(question))];
      const twin = [...changesOf(question)].find(
        (other) =>
          fits.Check(other) &&
          rules.check(other).length === 0 &&
          json(rules.hide(other)) === seen &&
          json(rules.keyOf(other)) !== secret,
      );
      assert.ok(twin, `what is shown of ${json(question)} belongs to its key alone`);
    }
  });

  test(`${key}: a verdict is a share from 0 to 1000, and only a whole one is right`, () => {
    const answers = fc.sample(valuesOf(rules.answer), { numRuns: RUNS, seed: 2 });
    for (const [index, question] of questions.entries()) {
      const verdict = rules.grade(question, answers[index]);
      assert.ok(Number.isInteger(verdict.score) && verdict.score >= 0 && verdict.score <= 1000, json(verdict));
      assert.equal(verdict.right, verdict.score === 1000);
      assert.deepEqual(rules.grade(question, answers[index]), verdict);
    }
  });

  test(`${key}: media names every file of the question`, () => {
    for (const question of questions) {
      const found = [...json(question).matchAll(/"(media\/[^"]+)"/g)].map(([, path]) => path);
      assert.deepEqual(new Set(rules.media(question)), new Set(found));
    }
  });
}
