import { randomBytes } from 'node:crypto';
import { type PairsState, pairs } from '@oi/games/pairs/rules.ts';
import { toBase32 } from '@oi/rules/base32.ts';

/** A deed that the server acknowledged: the fact's id and what the reply said of it. */
export interface Acknowledged {
  fact: string;
  points: number;
  /** The share of an answer, or the score of a run. */
  score: number;
}

/** What a bot needs to know of the content. */
export interface Playable {
  quizzes: { id: string; questions: { id: string; options: { id: string }[] }[] }[];
  game: { id: string; levels: { id: string; level: Parameters<typeof pairs.start>[0] }[] };
}

interface Entry {
  shelf: string;
  id: string;
  hash: string;
}

/** Reads the quizzes and the game of pairs as any browser would. */
export async function readPlayable(url: string): Promise<Playable> {
  const { entries } = (await (await fetch(`${url}/api/visible`)).json()) as { entries: Entry[] };
  const read = async ({ id, hash }: Entry) => ({
    id,
    ...((await (await fetch(`${url}/content/${hash}.json`)).json()) as object),
  });
  const quizzes = await Promise.all(entries.filter(({ shelf }) => shelf === 'quizzes').map(read));
  const [game] = await Promise.all(entries.filter(({ shelf }) => shelf === 'games').map(read));
  return { quizzes, game } as Playable;
}

/** Plays quizzes and runs until the server dies, and keeps what was acknowledged. */
export async function playUntilDeath(url: string, content: Playable, acknowledged: Acknowledged[]): Promise<void> {
  try {
    for (;;) await playUntilLimited(await openSession(url), content, acknowledged);
  } catch (error) {
    if (!isDeath(error)) throw error;
  }
}

type Call = (path: string, body: unknown) => Promise<Record<string, unknown>>;

/** The server has heard enough of this player for now. */
class Limited extends Error {
  override name = 'Limited';
}

/** On a fast disk a guest soon meets the limits of a player; another one has to go on, or the load would end. */
async function playUntilLimited(call: Call, content: Playable, acknowledged: Acknowledged[]): Promise<void> {
  try {
    for (let round = 0; ; round++) {
      const quiz = content.quizzes[round % content.quizzes.length] as Playable['quizzes'][number];
      await answerQuiz(call, quiz, acknowledged);
      await playRun(call, content.game, acknowledged);
    }
  } catch (error) {
    if (!(error instanceof Limited)) throw error;
  }
}

async function openSession(url: string): Promise<Call> {
  const post = async (path: string, body: unknown, token?: string) => {
    const reply = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (reply.status === 429) throw new Limited(path);
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as Record<string, unknown>;
  };
  const launch = `guest=${toBase32(randomBytes(16))}`;
  const { token } = await post('/api/sessions', { platform: 'web', launch });
  return (path, body) => post(path, body, token as string);
}

async function answerQuiz(call: Call, quiz: Playable['quizzes'][number], acknowledged: Acknowledged[]): Promise<void> {
  const { id } = await call('/api/attempts', { quiz: quiz.id });
  for (const [index, question] of quiz.questions.entries()) {
    const option = question.options[index % question.options.length]?.id;
    const send = () => call(`/api/attempts/${id}/answers`, { question: question.id, answer: { option } });
    // An impatient thumb taps twice.
    const [reply] = await Promise.all([send(), index % 3 === 0 ? send() : undefined]);
    const { points, score } = reply.verdict as { points: number; score: number };
    acknowledged.push({ fact: `answer/${id}/${question.id}`, points, score });
  }
}

async function playRun(call: Call, game: Playable['game'], acknowledged: Acknowledged[]): Promise<void> {
  const [level] = game.levels;
  if (!level) return;
  const { id, seed } = await call('/api/runs', { game: game.id, level: level.id, version: pairs.version });
  const inputs = perfectRun(level.level, seed as number);
  const { points, score } = await call(`/api/runs/${id}/finish`, { inputs });
  acknowledged.push({ fact: `run/${id}`, points: points as number, score: score as number });
}

/** Turns the twins of a deal one after another, as fast as the rules believe in fingers. */
function perfectRun(level: Parameters<typeof pairs.start>[0], seed: number): [number, number][] {
  const { deal }: PairsState = pairs.start(level, seed);
  const twins = Map.groupBy(deal.keys(), (place) => (deal[place] as number) >> 1);
  return [...twins.values()].flat().map((place, index) => [(index + 1) * pairs.minSpacingMs, place]);
}

/** The connection broke because the process is gone; anything else is a fault. */
function isDeath(error: unknown): boolean {
  return error instanceof TypeError && /fetch failed|terminated/.test(error.message);
}
