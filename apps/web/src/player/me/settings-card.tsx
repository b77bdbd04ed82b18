import { SegmentedControl, SimpleCell, Switch } from '@vkontakte/vkui';
import { useStore } from '../../ui/store.ts';
import { host } from '../data/host.ts';
import { choose, settings } from '../data/settings.ts';
import { useLanguage, useT } from '../words/words.ts';

/** Language, theme, sound and knocks; kept on this device. */
export function SettingsCard() {
  const t = useT();
  const language = useLanguage();
  const { theme, sound, haptics } = useStore(settings);
  const can = useStore(host)?.can;
  return (
    <section>
      <div className="h">
        <h2 className="d d24">{t('me.settings')}</h2>
      </div>
      <div className="card pad">
        <div className="setting">
          <span className="name b">{t('me.theme')}</span>
          <SegmentedControl
            aria-label={t('me.theme')}
            value={theme ?? 'auto'}
            onChange={(value) => choose({ theme: value === 'light' || value === 'dark' ? value : undefined })}
            options={[
              { label: t('me.theme.auto'), value: 'auto' },
              { label: t('me.theme.light'), value: 'light' },
              { label: t('me.theme.dark'), value: 'dark' },
            ]}
          />
        </div>
        <div className="setting">
          <span className="name b">{t('me.language')}</span>
          <SegmentedControl
            aria-label={t('me.language')}
            value={language}
            onChange={(value) => choose({ language: value === 'en' ? 'en' : 'ru' })}
            options={[
              { label: 'Русский', value: 'ru' },
              { label: 'English', value: 'en' },
            ]}
          />
        </div>
        <Toggle label={t('me.sound')} on={sound} turn={(on) => choose({ sound: on })} />
        {can?.haptics && <Toggle label={t('me.haptics')} on={haptics} turn={(on) => choose({ haptics: on })} />}
      </div>
    </section>
  );
}

function Toggle({ label, on, turn }: { label: string; on: boolean; turn: (on: boolean) => void }) {
  return (
    <div className="me-toggle">
      <SimpleCell
        Component="label"
        after={<Switch aria-label={label} checked={on} onChange={(event) => turn(event.currentTarget.checked)} />}
      >
        {label}
      </SimpleCell>
    </div>
  );
}
