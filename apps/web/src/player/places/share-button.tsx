import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { Icon } from '../../ui/icon.tsx';
import { useStore } from '../../ui/store.ts';
import { host } from '../data/host.ts';
import { hrefOf } from '../shell/router.ts';
import { useT } from '../words/words.ts';
import { shareLink } from './share-link.ts';

/** Offers a link to a place. Where the host can only copy, the button says that it did. */
export function ShareButton({ path, wide = false }: { path: string; wide?: boolean }) {
  const t = useT();
  const opened = useStore(host);
  const [done, setDone] = useState<'shared' | 'copied'>();
  if (!opened?.can.share) return null;
  const share = async (): Promise<void> => {
    const outcome = await opened.share(shareLink(hrefOf(path)));
    setDone(outcome);
    if (outcome) announce(t(`do.${outcome}`));
  };
  const label = t(done ? `do.${done}` : 'do.share');
  return (
    <button type="button" className={wide ? 'btn q wide' : 'icon-btn'} aria-label={label} onClick={() => void share()}>
      <Icon name={done ? 'ok' : 'share'} />
      {wide && label}
    </button>
  );
}
