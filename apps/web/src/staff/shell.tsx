import { Heading } from './heading.tsx';
import { pagesOf } from './pages/table.ts';
import { addressOf, goTo, usePath } from './pages/use-path.ts';
import type { Member } from './session/call.ts';
import { useWords } from './words/words.ts';

/** The frame of a signed-in member: who it is, the pages of the role, the page of now. */
export function Shell({ member, onOut }: { member: Member; onOut(): void }) {
  const { t } = useWords();
  const path = usePath();
  const pages = pagesOf(member.role);
  const shown = pages.find((page) => page.path === path);
  return (
    <div className="staff">
      <a className="btn skip" href="#main">
        {t('app.skip')}
      </a>
      <header className="staff-top">
        <p className="d d24">{t('app.title')}</p>
        <p className="s m">
          {member.name} · {t(`role.${member.role}`)}
        </p>
      </header>
      <nav className="staff-nav" aria-label={t('app.nav')}>
        {pages.map((page) => (
          <a
            key={page.path}
            href={addressOf(page.path)}
            {...(page === shown && { 'aria-current': 'page' as const })}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              goTo(page.path);
            }}
          >
            {t(page.title)}
          </a>
        ))}
      </nav>
      <main id="main" tabIndex={-1}>
        {shown ? (
          <shown.Page key={path} member={member} onOut={onOut} />
        ) : (
          <>
            <Heading title={t('app.missing')} />
            <p className="m">{t('app.missing.text')}</p>
          </>
        )}
      </main>
    </div>
  );
}
