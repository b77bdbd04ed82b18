import type { Refusal } from '../../api/refusal.ts';
import { StateCard } from '../shell/state-card.tsx';
import { useT } from '../words/words.ts';

interface Props {
  refusal: Refusal;
  onAgain(): void;
  onPractice(): void;
}

/** A round that the server did not start: why, what helps, and practice, which always works. */
export function RoundRefused({ refusal, onAgain, onPractice }: Props) {
  const t = useT();
  const { code, id } = refusal;
  const number = id === undefined ? '' : `. ${t('state.error.id', { id })}`;
  const action =
    code === 'app-outdated'
      ? ({ key: 'do.reload', run: () => location.reload() } as const)
      : ({ key: 'do.retry', run: onAgain } as const);
  const title = code === 'app-outdated' ? { title: t('game.updated') } : {};
  return (
    <StateCard kind="error" {...title} text={`${t(`error.${code}`)}${number}`} action={action}>
      <div>
        <button type="button" className="btn q" onClick={onPractice}>
          {t('game.practice')}
        </button>
      </div>
    </StateCard>
  );
}
