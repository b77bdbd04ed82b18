import './find.css';
import type { Entry } from '@oi/contract/content.ts';
import { useT } from '../words/words.ts';
import { FACTORY_KINDS, type FactoryKind } from './factory-kinds.ts';

interface Props {
  entries: readonly Entry[];
  chosen: string | undefined;
  onChoose(kind: FactoryKind | undefined): void;
}

/** The kinds of factories as toggles; kinds that the pack lacks are left out, and so is a choice of one. */
export function KindToggles({ entries, chosen, onChoose }: Props) {
  const t = useT();
  const kinds = FACTORY_KINDS.filter((kind) => entries.some((entry) => entry.kind === kind));
  if (kinds.length < 2) return null;
  return (
    <fieldset className="toggles">
      <legend className="hid">{t('find.kinds')}</legend>
      <button type="button" className="toggle" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        {t('find.kinds.all')}
      </button>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="toggle"
          aria-pressed={chosen === kind}
          onClick={() => onChoose(chosen === kind ? undefined : kind)}
        >
          {t(`factory.${kind}`)}
        </button>
      ))}
    </fieldset>
  );
}
