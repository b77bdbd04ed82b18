import { useCallback, useEffect, useState } from 'react';
import { patiently } from '../../api/patience.ts';
import { asRefusal, type Refusal } from '../../api/refusal.ts';
import type { ReplyOf } from '../../api/types.ts';
import { callAsStaff } from '../session/call.ts';

export type AuditEntry = ReplyOf<'readAudit'>['entries'][number];

/** The server gives so many at a time; fewer means that there are no older ones. */
const PAGE = 50;

interface AuditLog {
  /** Undefined until the first page has come. */
  entries: readonly AuditEntry[] | undefined;
  ended: boolean;
  busy: boolean;
  refusal: Refusal | undefined;
  /** Loads the page after the last one; after a failure, the one that failed. */
  older(): void;
}

/** The audit log, as far back as it was asked for. */
export function useAudit(): AuditLog {
  const [entries, setEntries] = useState<readonly AuditEntry[]>();
  const [ended, setEnded] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const load = useCallback(async (before: string | undefined) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      const page = await patiently(() => callAsStaff('readAudit', { query: before === undefined ? {} : { before } }));
      setEntries((known = []) => (before === undefined ? page.entries : [...known, ...page.entries]));
      setEnded(page.entries.length < PAGE);
    } catch (error) {
      setRefusal(asRefusal(error));
    } finally {
      setBusy(false);
    }
  }, []);
  useEffect(() => void load(undefined), [load]);
  return { entries, ended, busy, refusal, older: () => void load(entries?.[entries.length - 1]?.id) };
}
