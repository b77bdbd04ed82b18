import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'typebox';
import { readDocument } from '../checks/document.ts';
import { documentTypes, rootTypes } from './registry.ts';
import { upgrade, type Versioned } from './upgrade.ts';

/** A type that has grown twice: `name` became `title`, then one `tool` became a list. */
const machine: Versioned = {
  version: 3,
  schema: Type.Object(
    { version: Type.Integer(), title: Type.String(), tools: Type.Array(Type.String()) },
    { additionalProperties: false },
  ),
  upgrades: {
    2: ({ name, ...rest }) => ({ ...rest, title: name }),
    3: ({ tool, ...rest }) => ({ ...rest, tools: tool === undefined ? [] : [tool] }),
  },
};

const pairs: [what: string, before: Record<string, unknown>, after: Record<string, unknown>][] = [
  [
    'the first version is lifted through every step',
    { version: 1, name: 'Lathe', tool: 'cutter' },
    { version: 3, title: 'Lathe', tools: ['cutter'] },
  ],
  [
    'the second version takes the last step only',
    { version: 2, title: 'Lathe' },
    { version: 3, title: 'Lathe', tools: [] },
  ],
  [
    'the current version stays as it is',
    { version: 3, title: 'Lathe', tools: ['cutter'] },
    { version: 3, title: 'Lathe', tools: ['cutter'] },
  ],
];

for (const [what, before, after] of pairs) {
  test(`upgrades: ${what}`, () => {
    const given = structuredClone(before);
    assert.deepEqual(upgrade(machine, 'a.yaml', given), { document: after, faults: [] });
    assert.deepEqual(given, before);
  });
}

test('a file of an older version is read as the current one', () => {
  const read = readDocument('machines/lathe.yaml', Buffer.from('version: 1\nname: Lathe\ntool: cutter\n'), machine);
  assert.deepEqual(read.document, { version: 3, title: 'Lathe', tools: ['cutter'] });
});

test('what an older version lacks is told as a fault of the current one', () => {
  const read = readDocument('machines/lathe.yaml', Buffer.from('version: 1\ntool: cutter\n'), machine);
  assert.deepEqual(
    read.faults.map(({ code, path }) => [code, ...path]),
    [['field-missing', 'title']],
  );
});

for (const version of [0, -1, 1.5, '1', null]) {
  test(`version ${JSON.stringify(version)} is no version`, () => {
    assert.equal(upgrade(machine, 'a.yaml', { version }).faults[0]?.code, 'version-wrong');
  });
}

test('a version of the future is refused and never guessed', () => {
  assert.equal(upgrade(machine, 'a.yaml', { version: 4 }).faults[0]?.code, 'version-newer');
});

test('a missing step is a fault of the program', () => {
  assert.throws(
    () => upgrade({ ...machine, upgrades: {} }, 'a.yaml', { version: 1 }),
    /no step lifts a\.yaml to version 2/,
  );
});

test('every type has a step to each of its versions but the first', () => {
  for (const [name, { version, upgrades }] of Object.entries({ ...documentTypes, ...rootTypes })) {
    const expected = Array.from({ length: version - 1 }, (_, index) => String(index + 2));
    assert.deepEqual(Object.keys(upgrades), expected, name);
  }
});
