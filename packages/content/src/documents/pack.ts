import { oneOf, Ref, Slug } from '@oi/contract/basics.ts';
import { AgeMark, SHELVES, VisiblePack } from '@oi/contract/content.ts';
import { Type } from 'typebox';

/** pack.yaml: what makes a city's edition its own. */
export const Pack = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    id: Slug,
    title: Type.String({ minLength: 2, maxLength: 40 }),
    tagline: Type.String({ minLength: 5, maxLength: 120 }),
    city: VisiblePack.properties.city,
    language: Type.String({ pattern: '^[a-z]{2}$' }),
    timeZone: Type.String({ minLength: 3 }),
    age: AgeMark,
    colours: Type.Optional(VisiblePack.properties.colours),
    districts: VisiblePack.properties.districts,
    words: Type.Optional(VisiblePack.properties.words),
  },
  { additionalProperties: false },
);

/** home.yaml: the sections of the first screen, in order. */
export const Home = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    sections: Type.Array(
      Type.Object(
        {
          /** hero = one large card; cards = two cards side by side; shelf = a row that scrolls sideways. */
          kind: Type.Union([Type.Literal('hero'), Type.Literal('cards'), Type.Literal('shelf')]),
          title: Type.Optional(Type.String({ maxLength: 40 })),
          more: Type.Optional(oneOf(SHELVES)),
          refs: Type.Array(Ref, { minItems: 1, maxItems: 12 }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 12 },
    ),
  },
  { additionalProperties: false },
);
