import { asRefusal, type Fault, type Refusal } from '../../api/refusal.ts';
import type { ReplyOf } from '../../api/types.ts';
import { keep, readKept } from '../../ui/kept.ts';
import { createStore, useStore } from '../../ui/store.ts';
import { call } from '../data/call.ts';
import { meChanged } from '../data/me.ts';
import { keepLevelBest } from './level-bests.ts';

/** A finished ranked round on its way to the server. It is kept on the device until the server has answered for good. */
export interface KeptRun {
  run: string;
  /** Its game and level, such as `pairs/tools`. */
  level: string;
  inputs: [number, unknown][];
}

export interface Sending {
  kept: KeptRun;
  result: ReplyOf<'finishRun'> | undefined;
  /** Why it has not come through, for good or for now. */
  refusal: Refusal | undefined;
}

const KEY = 'runs';
const AGAIN_MS = 15_000;
/** Refusals that another try can't change. */
const FINAL: ReadonlySet<Fault> = new Set([
  'run-refused',
  'run-not-found',
  'run-expired',
  'app-outdated',
  'bad-request',
  'too-large',
]);

const sendings = createStore<readonly Sending[]>(
  (readKept<KeptRun[]>(KEY) ?? []).map((kept) => ({ kept, result: undefined, refusal: undefined })),
);
const underWay = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether a round still waits for the server. */
export const waits = ({ result, refusal }: Sending): boolean => !result && !(refusal && FINAL.has(refusal.code));

function put(sending: Sending): void {
  const others = sendings.get().filter(({ kept }) => kept.run !== sending.kept.run);
  sendings.set([...others, sending]);
  const waiting = sendings.get().filter(waits);
  keep(KEY, waiting.length > 0 ? waiting.map(({ kept }) => kept) : undefined);
}

/** Sends a finished round; it is kept first, and sent again until there is an answer. The server takes each round once. */
export async function deliver(kept: KeptRun): Promise<void> {
  if (underWay.has(kept.run)) return;
  underWay.add(kept.run);
  put({ kept, result: undefined, refusal: undefined });
  try {
    const result = await call('finishRun', { params: { run: kept.run }, body: { inputs: kept.inputs } });
    put({ kept, result, refusal: undefined });
    keepLevelBest(kept.level, result.score);
    meChanged();
  } catch (error) {
    put({ kept, result: undefined, refusal: asRefusal(error) });
  } finally {
    underWay.delete(kept.run);
  }
  if (sendings.get().some(waits)) {
    clearTimeout(timer);
    timer = setTimeout(deliverWaiting, AGAIN_MS);
  }
}

/** Sends again whatever still waits, from this visit or from an earlier one. */
export function deliverWaiting(): void {
  for (const sending of sendings.get()) if (waits(sending)) void deliver(sending.kept);
}

/** Forgets what waits: its player is no more. */
export function dropWaiting(): void {
  clearTimeout(timer);
  sendings.set([]);
  keep(KEY, undefined);
}

addEventListener('online', deliverWaiting);

/** How far a round is on its way; undefined when there is none. */
export function useSending(run: string | undefined): Sending | undefined {
  return useStore(sendings).find(({ kept }) => kept.run === run);
}

/** How many rounds wait for the server. */
export function useWaitingRuns(): number {
  return useStore(sendings).filter(waits).length;
}
