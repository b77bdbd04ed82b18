import { Type } from 'typebox';
import { defineQuestion } from '../define.ts';
import { notOneRight, sameOption } from './faults.ts';

const MediaPath = Type.String({ pattern: '^media/[a-z0-9./-]+$' });
const OptionText = Type.String({ minLength: 1, maxLength: 120 });

const Option = Type.Object(
  {
    text: OptionText,
    picture: Type.Optional(MediaPath),
    right: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false },
);

const ShownOption = Type.Object({
  id: Type.String(),
  text: Type.String(),
  picture: Type.Optional(Type.String()),
});

const OptionId = Type.String({ pattern: '^[0-9a-z]{1,7}$' });

/** Gives an option its id from its own text alone (32-bit FNV-1a in base 36), so that neither id nor order tells which is right. */
export function optionId(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** Single choice: one of 2 … 6 options is right. Options are sorted by id; the player's screen orders them by the attempt's seed. */
export const choice = defineQuestion({
  kind: 'choice',
  question: Type.Object({ options: Type.Array(Option, { minItems: 2, maxItems: 6 }) }),
  shown: Type.Object({ options: Type.Array(ShownOption) }),
  key: Type.Object({ option: OptionId }),
  answer: Type.Object({ option: OptionId }, { additionalProperties: false }),

  check({ options }) {
    const right = options.filter((option) => option.right).length;
    const faults = right === 1 ? [] : [notOneRight(right)];
    const seen = new Map<string, number>();
    for (const [index, { text }] of options.entries()) {
      const first = seen.get(optionId(text));
      if (first !== undefined) faults.push(sameOption(index, first));
      seen.set(optionId(text), index);
    }
    return faults;
  },

  hide({ options }) {
    const shown = options.map(({ text, picture }) => ({ id: optionId(text), text, ...(picture ? { picture } : {}) }));
    return { options: shown.sort((a, b) => (a.id < b.id ? -1 : 1)) };
  },

  keyOf({ options }) {
    return { option: optionId(options.find((option) => option.right)?.text ?? '') };
  },

  grade({ options }, { option }) {
    const right = options.some((one) => one.right === true && optionId(one.text) === option);
    return { right, score: right ? 1000 : 0 };
  },

  media: ({ options }) => options.flatMap(({ picture }) => (picture ? [picture] : [])),
});
