import { useT } from '../words/words.ts';

const STEPS = ['watch', 'try', 'who', 'learn'] as const;

/** Where the trade is learnt: the last of the four steps that the whole product leads through. */
export function Learn({ text, lang }: { text: string; lang: string | undefined }) {
  const t = useT();
  return (
    <section>
      <div className="h">
        <h2 className="d d24">{t('profession.learn')}</h2>
      </div>
      <div className="card learn">
        <ol className="path c" aria-label={t('path.title')}>
          {STEPS.map((step) => (
            <li className="step" key={step} {...(step === 'learn' ? { 'aria-current': 'step' as const } : {})}>
              {t(`path.${step}`)}
            </li>
          ))}
        </ol>
        <p className="pad" lang={lang}>
          {text}
        </p>
      </div>
    </section>
  );
}
