import { Alert } from '@vkontakte/vkui';
import { useState } from 'react';
import { asRefusal, type Refusal } from '../../api/refusal.ts';
import { call } from '../data/call.ts';
import { meStore } from '../data/me.ts';
import { dropToken } from '../data/session.ts';
import { dropWaiting } from '../games/kept-runs.ts';
import { useT } from '../words/words.ts';
import { forgetDevice } from './forget-device.ts';

/** The door out: deletes the tie between the account and the player number, after a question. */
export function ForgetCard({ done, onDone }: { done: boolean; onDone(): void }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const forget = (): void => {
    setRefusal(undefined);
    call('forgetMe', {}).then(
      () => {
        dropToken();
        dropWaiting();
        forgetDevice();
        meStore.set({ me: undefined, refusal: undefined });
        onDone();
      },
      (error) => setRefusal(asRefusal(error)),
    );
  };
  if (done) {
    return (
      <div className="card pad" role="status">
        <p>{t('me.forgotten')}</p>
        <button type="button" className="btn cf me-again" onClick={() => location.reload()}>
          {t('me.forgotten.again')}
        </button>
      </div>
    );
  }
  return (
    <>
      {refusal && (
        <p className="bad s" role="alert">
          {t(`error.${refusal.code}`)}
        </p>
      )}
      <button type="button" className="btn danger wide" onClick={() => setAsking(true)}>
        {t('me.forget')}
      </button>
      {asking && (
        <Alert
          title={t('me.forget.ask')}
          description={t('me.forget.text')}
          actions={[
            { title: t('do.cancel'), mode: 'cancel' },
            { title: t('me.forget.yes'), mode: 'destructive', action: forget },
          ]}
          dismissLabel={t('do.close')}
          onClosed={() => setAsking(false)}
        />
      )}
    </>
  );
}
