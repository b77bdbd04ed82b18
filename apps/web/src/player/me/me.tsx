import './me.css';
import { useState } from 'react';
import { asRefusal, type Refusal } from '../../api/refusal.ts';
import { announce } from '../../ui/announce.ts';
import { Icon } from '../../ui/icon.tsx';
import { call } from '../data/call.ts';
import { type Me, meStore, useMe } from '../data/me.ts';
import { entryOf, useVisible } from '../data/visible.ts';
import { useSign } from '../games/nickname.ts';
import { useContentLang } from '../shell/look.ts';
import { go, hrefOf } from '../shell/router.ts';
import { Screen } from '../shell/screen.tsx';
import { Refused, StateCard } from '../shell/state-card.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';
import { ForgetCard } from './forget-card.tsx';
import { SettingsCard } from './settings-card.tsx';

/** The player's own page: call sign, points, what was done, settings, the door out. */
export default function MeScreen() {
  const t = useT();
  const { me, refusal, retry } = useMe();
  const [forgotten, setForgotten] = useState(false);
  const forget = <ForgetCard done={forgotten} onDone={() => setForgotten(true)} />;
  if (forgotten) return <Screen title={t('tab.me')}>{forget}</Screen>;
  return (
    <Screen title={t('tab.me')}>
      {!me && refusal && <Refused refusal={refusal} retry={retry} />}
      {!me && !refusal && <Waiting />}
      {me && <Head me={me} />}
      {me && <Done me={me} />}
      <SettingsCard />
      <div className="h" />
      <a
        className="card cf episode"
        href={hrefOf('about')}
        style={{ display: 'flex', padding: '14px 16px', marginBottom: 8 }}
      >
        <span className="gr b">{t('me.about')}</span>
        <Icon name="next" />
      </a>
      {me && !me.verified && <p className="s m">{t('me.guest')}</p>}
      {forget}
    </Screen>
  );
}

function Head({ me }: { me: Me }) {
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
    <section className="card sheet me-head" style={{ background: 'var(--op-sig)' }}>
      <p className="s b">{t('me.sign')}</p>
      <div className="row">
        <p className="d d36 gr">{sign(me.nickname)}</p>
        <button type="button" className="icon-btn" aria-label={t('me.reroll')} disabled={rolling} onClick={reroll}>
          <Icon name="again" />
        </button>
      </div>
      {refusal && (
        <p className="s" role="alert">
          {t(`error.${refusal.code}`)}
        </p>
      )}
      <p style={{ marginTop: 12 }}>
        <span className="d d64">{grouped(me.points, language)}</span>{' '}
        <span className="s b">{t('me.points', { n: me.points })}</span>
      </p>
    </section>
  );
}

function Done({ me }: { me: Me }) {
  const t = useT();
  const language = useLanguage();
  const visible = useVisible();
  const titleOf = (ref: string): string | undefined => entryOf(visible, ref)?.title;
  const count = (ref: string): number => entryOf(visible, ref)?.count ?? 0;
  const quizzes = me.quizzes.filter(({ answered }) => answered > 0);
  if (quizzes.length + me.games.length + me.videos.length === 0) {
    return (
      <StateCard kind="empty" text={t('me.empty.text')} action={{ key: 'do.quizzes', run: () => go('/quizzes') }} />
    );
  }
  const lines = (shelf: string, items: { id: string; value: string }[]) =>
    items.flatMap(({ id, value }) => {
      const title = titleOf(`${shelf}/${id}`);
      return title ? [{ href: `${shelf}/${id}`, title, value }] : [];
    });
  const groups = [
    {
      title: t('me.quizzes'),
      items: lines(
        'quizzes',
        quizzes.map(({ quiz, right, answered, finishedAt }) => ({
          id: quiz,
          value:
            finishedAt === null
              ? t('play.going', { answered, count: count(`quizzes/${quiz}`) })
              : t('play.done', { right, count: count(`quizzes/${quiz}`) }),
        })),
      ),
    },
    {
      title: t('me.games'),
      items: lines(
        'games',
        me.games.map(({ game, best }) => ({ id: game, value: grouped(best, language) })),
      ),
    },
    {
      title: t('me.videos'),
      items: lines(
        'videos',
        me.videos.map(({ video, share, watchedAt }) => ({
          id: video,
          value: watchedAt ? t('me.watched') : t('me.share-watched', { n: Math.floor(share / 10) }),
        })),
      ),
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <>
      {groups.map((group) => (
        <Group key={group.title} {...group} />
      ))}
    </>
  );
}

function Group({ title, items }: { title: string; items: { href: string; title: string; value: string }[] }) {
  const lang = useContentLang(useVisible().pack.language);
  return (
    <section>
      <div className="h">
        <h2 className="d d24">{title}</h2>
      </div>
      <ul className="card me-list" style={{ padding: '4px 16px' }}>
        {items.map((item) => (
          <li key={item.href}>
            <a href={hrefOf(item.href)} lang={lang}>
              {item.title}
            </a>
            <span className="d d20">{item.value}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
