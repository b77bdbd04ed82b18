import { Heading } from '../heading.tsx';
import { FaultLine } from '../session/fault-line.tsx';
import { isWordKey, useWords } from '../words/words.ts';
import { type AuditEntry, useAudit } from './use-audit.ts';

/** The audit log: the newest entries, and older ones on demand. */
export function Audit() {
  const { t } = useWords();
  const { entries, ended, busy, refusal, older } = useAudit();
  return (
    <>
      <Heading title={t('page.audit')} />
      <p className="m">{t('audit.text')}</p>
      {entries && entries.length > 0 && (
        <ol className="card audit" aria-label={t('audit.list')}>
          {entries.map((entry) => (
            <Line key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {entries?.length === 0 && <p className="card pad">{t('audit.empty')}</p>}
      <p className="s m" role="status">
        {busy && t('app.loading')}
        {!busy && entries && entries.length > 0 && t(ended ? 'audit.end' : 'audit.loaded', { n: entries.length })}
      </p>
      <FaultLine refusal={refusal} />
      {!ended && (entries || refusal) && (
        <button type="button" className="btn q" aria-disabled={busy} onClick={() => !busy && older()}>
          {t(refusal ? 'app.retry' : 'audit.older')}
        </button>
      )}
    </>
  );
}

function Line({ entry: { at, who, action, subject } }: { entry: AuditEntry }) {
  const { t, language } = useWords();
  const key = `action.${action}`;
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
  return (
    <li className="audit-line">
      <time className="s m" dateTime={new Date(at).toISOString()}>
        {when}
      </time>
      <span className="b">{who}</span>
      <span>
        {isWordKey(key) ? t(key) : action}
        {subject && <span className="m"> · {subject}</span>}
      </span>
    </li>
  );
}
