import { CHROMIUM_ADVICE, chromiumWays } from './machine/chromium.ts';
import { FFMPEG_ADVICE, ffmpegWays } from './machine/ffmpeg.ts';
import { type Found, type Look, thisMachine } from './machine/look.ts';
import { POSTGRES_ADVICE, postgresWays } from './machine/postgres.ts';

/** What the tests need of a machine, ready to be put into the environment. */
export interface Machine {
  env: { TEST_DATABASE_URL: string; CHROMIUM_PATH: string; FFMPEG_PATH: string };
  /** Ends and removes everything that was started or made for this run; safe to call twice. */
  stop: () => Promise<void>;
}

/** Something that the tests need is nowhere to be had; the message is one sentence of advice. */
export class MissingOnMachine extends Error {
  override name = 'MissingOnMachine';
}

/**
 * Finds PostgreSQL, Chromium and ffmpeg for the tests. The first hit wins: the environment, the machine's own, npm's,
 * and on a throw-away machine (CI=true, root) Debian's packages.
 *
 * @param say is told what was chosen, one line each
 * @throws MissingOnMachine when one is nowhere to be had; what was started until then is stopped
 */
export async function findMachine(say: (line: string) => void, look: Look = thisMachine()): Promise<Machine> {
  const found: Found[] = [];
  const stop = async (): Promise<void> => {
    for (const one of found.splice(0).reverse()) await one.stop();
  };
  const need = async (name: string, ways: typeof postgresWays, advice: string): Promise<string> => {
    const one = await firstHit(ways, look, advice);
    found.push(one);
    say(`${name}: ${one.how}`);
    return one.value;
  };
  try {
    // One after another: two of them may want apt-get, which lets only one in.
    const env = {
      TEST_DATABASE_URL: await need('PostgreSQL', postgresWays, POSTGRES_ADVICE),
      CHROMIUM_PATH: await need('Chromium', chromiumWays, CHROMIUM_ADVICE),
      FFMPEG_PATH: await need('ffmpeg', ffmpegWays, FFMPEG_ADVICE),
    };
    return { env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function firstHit(ways: typeof postgresWays, look: Look, advice: string): Promise<Found> {
  const failures: string[] = [];
  for (const way of ways) {
    try {
      const found = await way(look);
      if (found) return found;
    } catch (error) {
      failures.push((error as Error).message.trim());
    }
  }
  const tried = failures.length > 0 ? ` (Tried: ${failures.join('; ')}.)` : '';
  throw new MissingOnMachine(`${advice}${tried}`);
}
