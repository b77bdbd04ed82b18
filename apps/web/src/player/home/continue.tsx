import type { Visible } from '@oi/contract/content.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Me, useMe } from '../data/me.ts';
import { entryOf, shelfOf, useVisible } from '../data/visible.ts';
import { hrefOf } from '../shell/router.ts';
import { clock } from '../words/format.ts';
import { type T, useT } from '../words/words.ts';

interface Step {
  href: string;
  title: string;
  line: string;
  /** It was begun before. */
  begun: boolean;
}

const SEEN = 950;

/** Gives what this player left open: a quiz first, then a video. */
function openStep(me: Me, visible: Visible, t: T): Step | undefined {
  for (const { quiz, answered, finishedAt } of me.quizzes) {
    const entry = finishedAt === null ? entryOf(visible, `quizzes/${quiz}`) : undefined;
    if (!entry || answered === 0) continue;
    const line = t('home.continue.quiz', { answered, count: entry.count ?? 0 });
    return { href: hrefOf(`quizzes/${quiz}`), title: entry.title, line, begun: true };
  }
  for (const { video, positionMs, share } of me.videos) {
    const entry = share < SEEN && positionMs > 0 ? entryOf(visible, `videos/${video}`) : undefined;
    if (!entry) continue;
    const line = t('home.continue.video', { left: clock((entry.count ?? 0) - positionMs / 1000) });
    return { href: hrefOf(`videos/${video}`), title: entry.title, line, begun: true };
  }
  return undefined;
}

/** Gives something new: the first quiz that was not passed yet. */
function newStep(me: Me | undefined, visible: Visible, t: T): Step | undefined {
  const done = new Set(me?.quizzes.map(({ quiz }) => quiz));
  const entry = shelfOf(visible, 'quizzes').find(({ id }) => !done.has(id));
  if (!entry) return undefined;
  const line = t('count.questions', { n: entry.count ?? 0 });
  return { href: hrefOf(`quizzes/${entry.id}`), title: entry.title, line, begun: false };
}

/** One strip: what was left open, on yellow; else what to begin with. It has its place before the server answers. */
export function Continue() {
  const t = useT();
  const visible = useVisible();
  const { me } = useMe();
  const step = (me && openStep(me, visible, t)) ?? newStep(me, visible, t);
  if (!step) return null;
  return (
    <a className={`strip card cf ${step.begun ? 'on sheet' : ''}`} href={step.href}>
      <span className="gr">
        <span className="c b">
          {t(step.begun ? 'home.continue' : 'home.start')} · {step.line}
        </span>
        <span className="d d24 what">{step.title}</span>
      </span>
      <Icon name="next" />
    </a>
  );
}
