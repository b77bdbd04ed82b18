import { ask, documentOf, guestToken } from './api.ts';
import { type Player, screenOf } from './player.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** A question of single choice as the quiz's public part has it. */
interface Asked {
  id: string;
  text: string;
  options: readonly { id: string; text: string }[];
}

/** A question with what is right there. */
export interface Known extends Asked {
  right: string;
  explanation: string;
}

/** Gives the questions of a quiz with their right options: another guest asks the server, which tells after an answer. */
export async function keysOf(world: World, quiz: string): Promise<Known[]> {
  const { questions } = await documentOf<{ questions: Asked[] }>(world, `quizzes/${quiz}`);
  const token = await guestToken(world);
  const { id } = await ask(world, 'startAttempt', { body: { quiz } }, token);
  const known: Known[] = [];
  for (const question of questions) {
    const answer = { option: question.options[0]?.id };
    const { verdict } = await ask(
      world,
      'submitAnswer',
      { params: { attempt: id }, body: { question: question.id, answer } },
      token,
    );
    known.push({ ...question, right: (verdict.key as { option: string }).option, explanation: verdict.explanation });
  }
  return known;
}

/** Waits for the question of now and gives it. */
export async function questionOf({ page }: Player, questions: readonly Known[]): Promise<Known> {
  const main = page.getByRole('main');
  return until('a question stands', async () => {
    const texts = await main.getByRole('heading', { level: 2 }).allTextContents();
    const found = questions.find(({ text }) => texts.some((one) => one.trim() === text));
    if (!found) throw new Error(texts.join(' | '));
    return found;
  });
}

/** The button of an option of a question. */
export function optionOf({ page }: Player, { options }: Known, id: string) {
  const text = options.find((one) => one.id === id)?.text ?? '';
  return page
    .getByRole('main')
    .getByRole('button')
    .filter({ has: page.getByText(text, { exact: true }) });
}

/** The button that answers right, or one that does not. */
export function choiceOf(player: Player, question: Known, right: boolean) {
  const id = right ? question.right : question.options.find((one) => one.id !== question.right)?.id;
  return optionOf(player, question, id ?? '');
}

/** The button that leads on from a verdict. */
export function onwardOf({ page, say }: Player) {
  return page.getByRole('button', { name: new RegExp(`^(${say('do.next')}|${say('quiz.finish')})$`) });
}

/** Answers the question of now, waits for the verdict and goes on; gives the question. */
export async function answer(player: Player, questions: readonly Known[], right: boolean): Promise<Known> {
  const question = await questionOf(player, questions);
  await choiceOf(player, question, right).click();
  await onwardOf(player).click();
  await until('the answered question has gone', async () => {
    const texts = await player.page.getByRole('heading', { level: 2 }).allTextContents();
    return !texts.some((one) => one.trim() === question.text);
  });
  await screenOf(player);
  return question;
}
