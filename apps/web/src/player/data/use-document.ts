import type { Entry } from '@oi/contract/content.ts';
import { useCallback, useEffect, useState } from 'react';
import { patiently } from '../../api/patience.ts';
import { asRefusal, Refusal, refusalOf } from '../../api/refusal.ts';
import type { Documents } from './documents.ts';
import { entryOf, renewVisible, useVisible } from './visible.ts';

/** Documents never change under their hash, so what was read once is read for good. */
const read = new Map<string, unknown>();

async function fetchDocument(hash: string): Promise<unknown> {
  const reply = await fetch(`/content/${hash}.json`).catch(() => {
    throw new Refusal('offline');
  });
  if (!reply.ok) throw await refusalOf(reply);
  return reply.json();
}

/** Reads the public part of a document by its hash, from memory when it was read before. */
export async function readDocument<T>(hash: string): Promise<T> {
  if (!read.has(hash)) read.set(hash, await patiently(() => fetchDocument(hash)));
  return read.get(hash) as T;
}

/** A document on its way to the screen. */
export interface Loading<T> {
  value: T | undefined;
  refusal: Refusal | undefined;
  retry(): void;
}

/** The result of a promise, asked anew when `key` changes or on `retry`; undefined key waits. */
export function useLoaded<T>(key: string | undefined, load: () => Promise<T>, known?: T): Loading<T> {
  const [state, setState] = useState<{ key?: string | undefined; value?: T; refusal?: Refusal }>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (key === undefined) return undefined;
    let wanted = true;
    load().then(
      (value) => wanted && setState({ key, value }),
      (error) => wanted && setState({ key, refusal: asRefusal(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [key, round]);
  const retry = useCallback(() => {
    setState({});
    setRound((count) => count + 1);
  }, []);
  const mine = state.key === key;
  return { value: (mine ? state.value : undefined) ?? known, refusal: mine ? state.refusal : undefined, retry };
}

/** A document of the visible list with its entry. `entry` is undefined when nothing visible has that name. */
export function useDocument<S extends keyof Documents>(
  shelf: S,
  id: string,
): Loading<Documents[S]> & { entry: Entry | undefined } {
  const entry = entryOf(useVisible(), `${shelf}/${id}`);
  const hash = entry?.hash;
  const known = hash === undefined ? undefined : (read.get(hash) as Documents[S] | undefined);
  const loading = useLoaded<Documents[S]>(hash, () => readDocument(hash ?? ''), known);
  // The list may be older than the document: what is gone from the server is asked for by its new name.
  const stale = loading.refusal?.code === 'not-found';
  useEffect(() => {
    if (stale) void renewVisible();
  }, [stale]);
  return { ...loading, entry };
}
