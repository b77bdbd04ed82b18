import { Stamp } from '../../ui/stamp.tsx';
import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';
import { deliver, type Sending, waits } from './kept-runs.ts';

interface Props {
  sending: Sending | undefined;
  practice: boolean;
  score: number;
  before: number | undefined;
}

/** What became of a round: being counted, kept until the network is back, accepted, a record, or refused and why. */
export function Verdict({ sending, practice, score, before }: Props) {
  const t = useT();
  const language = useLanguage();
  if (practice) return <span className="s m verdict-words">{t('game.practice.line')}</span>;
  const result = sending?.result;
  if (result) {
    // The first round is always the best one: that is no record to stamp.
    if (result.record && before !== undefined) {
      return (
        <>
          <Stamp good>{t('game.record')}</Stamp>
          <span className="s m">{t('game.record.before', { score: grouped(before, language) })}</span>
        </>
      );
    }
    return (
      <>
        <Stamp good>{t('game.counted')}</Stamp>
        {result.best > score && (
          <span className="s m">{t('game.record.gap', { score: grouped(result.best - score, language) })}</span>
        )}
      </>
    );
  }
  const refusal = sending?.refusal;
  if (!sending || !refusal) return <span className="s m verdict-words">{t('game.counting')}</span>;
  if (waits(sending)) {
    return (
      <div className="card pad verdict-card">
        <p className="b">{t(refusal.code === 'offline' ? 'state.offline' : 'game.kept.title')}</p>
        <p className="s">{t('game.kept')}</p>
        <button type="button" className="btn q" onClick={() => void deliver(sending.kept)}>
          {t('game.send')}
        </button>
      </div>
    );
  }
  return (
    <div className="card pad verdict-card">
      <p className="b bad">{t('game.refused')}</p>
      <p className="s">
        {t(`error.${refusal.code}`)}. {t('game.refused.line')}
      </p>
      {refusal.code === 'app-outdated' && (
        <button type="button" className="btn q" onClick={() => location.reload()}>
          {t('do.reload')}
        </button>
      )}
    </div>
  );
}
