import type { Me } from '../data/me.ts';
import { entryOf, useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';
import { go, hrefOf } from '../shell/router.ts';
import { StateCard } from '../shell/state-card.tsx';
import { grouped } from '../words/format.ts';
import { useLanguage, useT } from '../words/words.ts';

/** What the player has done: quizzes with results, games with bests, clips with how much of them was watched. */
export function Done({ me }: { me: Me }) {
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
      <ul className="card me-list">
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
