import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { choice, optionId } from './rules.ts';

const question = {
  options: [
    { text: 'Чугун', right: true as const },
    { text: 'Сталь', picture: 'media/drawings/steel.svg' },
    { text: 'Бронза' },
    { text: 'Латунь' },
  ],
};

describe('choice', () => {
  test('the right option earns all, any other and an unknown one nothing', () => {
    const verdict = (text: string) => choice.grade(question, { option: optionId(text) });
    assert.deepEqual(verdict('Чугун'), { right: true, score: 1000 });
    assert.deepEqual(verdict('Сталь'), { right: false, score: 0 });
    assert.deepEqual(choice.grade(question, { option: 'zzz' }), { right: false, score: 0 });
  });

  test('what a player sees is the same whichever option is right and whatever order the editor wrote', () => {
    const other = {
      options: question.options.toReversed().map(({ right: _, ...option }) => ({
        ...option,
        ...(option.text === 'Латунь' ? { right: true as const } : {}),
      })),
    };
    assert.deepEqual(choice.hide(question), choice.hide(other));
    assert.notDeepEqual(choice.keyOf(question), choice.keyOf(other));
  });

  test('the key names the right option as the player sees it', () => {
    const { option } = choice.keyOf(question);
    assert.equal(choice.hide(question).options.find(({ id }) => id === option)?.text, 'Чугун');
  });

  const faults: [what: string, options: typeof question.options, field: string][] = [
    ['no right option', question.options.slice(1), 'options'],
    ['two right options', [...question.options, { text: 'Медь', right: true }], 'options'],
    ['two options of the same words', [...question.options, { text: 'Сталь' }], 'options[4].text'],
  ];
  for (const [what, options, field] of faults) {
    test(`${what} is a fault with a place and a cure`, () => {
      const found = choice.check({ options });
      assert.deepEqual(
        found.map((fault) => fault.field),
        [field],
      );
      assert.ok(found[0]?.ru[1] && found[0].en[1]);
    });
  }

  test('a good question has no faults, and names its pictures', () => {
    assert.deepEqual(choice.check(question), []);
    assert.deepEqual(choice.media(question), ['media/drawings/steel.svg']);
  });
});
