import { useState } from 'react';
import { asRefusal, type Refusal } from '../../api/refusal.ts';
import { announce } from '../../ui/announce.ts';
import { Icon } from '../../ui/icon.tsx';
import { call } from '../data/call.ts';
import { type Me, meStore } from '../data/me.ts';
import { useSign } from '../games/nickname.ts';
import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';

/** Longer call signs are set smaller, so that they stay in one line. */
const LONG_SIGN = 13;

/** The call sign, which can be drawn anew, and the points. */
export function SignCard({ me }: { me: Me }) {
  const t = useT();
  const language = useLanguage();
  const sign = useSign();
  const [refusal, setRefusal] = useState<Refusal>();
  const [rolling, setRolling] = useState(false);
  const reroll = (): void => {
    setRolling(true);
    setRefusal(undefined);
    call('rerollNickname', {})
      .then(
        ({ nickname }) => {
          meStore.set({ me: { ...me, nickname }, refusal: undefined });
          announce(t('me.rerolled', { name: sign(nickname) }));
        },
        (error) => setRefusal(asRefusal(error)),
      )
      .finally(() => setRolling(false));
  };
  return (
    <section className="card sheet mm me-head">
      <p className="s b">{t('me.sign')}</p>
      <div className="row">
        <p className={`d gr ${sign(me.nickname).length > LONG_SIGN ? 'd28' : 'd36'}`}>{sign(me.nickname)}</p>
        <button type="button" className="icon-btn" aria-label={t('me.reroll')} disabled={rolling} onClick={reroll}>
          <Icon name="again" />
        </button>
      </div>
      {refusal && (
        <p className="s" role="alert">
          {t(`error.${refusal.code}`)}
        </p>
      )}
      <p className="me-points">
        <span className="d d64">{grouped(me.points, language)}</span>
        <span className="s b">{t('me.points', { n: me.points })}</span>
      </p>
    </section>
  );
}
