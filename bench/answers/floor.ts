import { Id, Slug } from '@oi/contract/basics.ts';
import { endpoint } from '@oi/contract/endpoint.ts';
import { submitAnswer } from '@oi/contract/quizzes.ts';
import { Type } from 'typebox';

/**
 * The floor of the measurement: an endpoint that does nothing, with the session check, the limits and the schemas of
 * body and parameters of `submitAnswer`.
 */
export const floor = endpoint({
  who: 'player',
  method: 'POST',
  path: '/bench/attempts/:attempt/answers',
  params: Type.Object({ attempt: Id }),
  body: Type.Object({ question: Slug, answer: submitAnswer.body.properties.answer }),
  reply: Type.Object({ kept: Type.Boolean() }),
  errors: [],
  limit: submitAnswer.limit,
});
