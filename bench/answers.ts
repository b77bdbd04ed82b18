/**
 * How many first answers a second the server keeps (fact, verdict, points, each durable before its reply), beside an
 * endpoint that does nothing with the same session check, limits and schemas. `npm run bench -- answers`
 *
 * Five interleaved rounds at 64 connections, each answer a first one of its own player. Then once more with each sync
 * of the disk lengthened by 20 ms, while somebody reads content. Ends in one line of JSON: `ratio` is the median of the
 * rounds' ratios, `contentP99Ms` belongs to the slow disk.
 */
import type { Seat } from './answers/players.ts';
import { type BenchServer, startBenchServer } from './answers/start.ts';
import { slowDisk } from './crash/between-disk.ts';
import { jsonRequest, load } from './load.ts';
import { median, percentile } from './median.ts';

const CONNECTIONS = 64;
const ROUNDS = 5;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
/** More than any round can use up. */
const SEATS_PER_SECOND = 16_000;
const SLOW_SYNC_MS = 20;
/** Enough reads for a 99th percentile. */
const SLOW_SECONDS = 5 * SECONDS;

function request(server: BenchServer, prefix: string, { token, attempt }: Seat): string {
  const [question] = server.shown.questions;
  const answer = { question: question?.id, answer: { option: question?.options[0]?.id } };
  return jsonRequest('POST', `${prefix}/attempts/${attempt}/answers`, { authorization: `Bearer ${token}` }, answer);
}

/** Each seat answers once. */
function answersOf(server: BenchServer): () => string | undefined {
  return () => {
    const seat = server.seats.pop();
    return seat && request(server, '/api', seat);
  };
}

/** The floor's callers are far more than the server remembers the tokens of, as the answers' are. */
function floorOf(server: BenchServer): () => string {
  const seats = [...server.seats];
  let at = 0;
  return () => request(server, '/bench', seats[at++ % seats.length] as Seat);
}

async function perSecond(server: BenchServer, next: () => string | undefined): Promise<number> {
  const { ok, refused, seconds } = await load(server.port, CONNECTIONS, SECONDS, next);
  if (refused > 0) throw new Error(`${refused} requests were refused`);
  return ok / seconds;
}

async function ratioOnThisDisk(): Promise<{ ratio: number; answers: number; floor: number }> {
  const server = await startBenchServer(SEATS_PER_SECOND * SECONDS * (ROUNDS + 1));
  const answers = answersOf(server);
  const floors = floorOf(server);
  const rounds: { answers: number; floor: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const figures = { floor: await perSecond(server, floors), answers: await perSecond(server, answers) };
    if (round > 0) rounds.push(figures);
    const what = round === 0 ? 'warm-up' : `round ${round}`;
    console.log(
      `${what}: ${figures.answers.toFixed(0)} answers/s, floor ${figures.floor.toFixed(0)}/s, ratio ${(figures.answers / figures.floor).toFixed(2)}`,
    );
  }
  await server.stop();
  return {
    ratio: median(rounds.map((round) => round.answers / round.floor)),
    answers: median(rounds.map((round) => round.answers)),
    floor: median(rounds.map((round) => round.floor)),
  };
}

/** Reads content over one open connection, one request after another, while answers wait for a slow disk. */
async function contentWithSlowDisk(): Promise<{ slowAnswers: number; contentP50Ms: number; contentP99Ms: number }> {
  const disk = slowDisk(SLOW_SYNC_MS);
  const server = await startBenchServer(4_000 * SLOW_SECONDS, disk);
  const read = jsonRequest('GET', `/content/${server.document}.json`, {});
  const [answers, content] = await Promise.all([
    load(server.port, CONNECTIONS, SLOW_SECONDS, answersOf(server)),
    load(server.port, 1, SLOW_SECONDS, () => read),
  ]);
  await server.stop();
  disk.remove();
  if (answers.refused + content.refused > 0) throw new Error('requests were refused');
  return {
    slowAnswers: answers.ok / answers.seconds,
    contentP50Ms: percentile(content.latencies, 50),
    contentP99Ms: percentile(content.latencies, 99),
  };
}

const rounded = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));

const fast = await ratioOnThisDisk();
const slow = await contentWithSlowDisk();
console.log(JSON.stringify(rounded({ ...fast, ...slow })));
