import type { Visible } from '@oi/contract/content.ts';
import type { HostLook } from '@oi/platforms/define.ts';
import { useEffect, useState } from 'react';
import { useStore } from '../../ui/store.ts';
import { hostReady } from '../data/host.ts';
import { settings } from '../data/settings.ts';
import { speak, words } from '../words/words.ts';

const COLOUR = /^#[0-9a-f]{3,8}$/i;
const TOKEN = /^[a-z0-9-]{1,30}$/;
const PAGE = { light: '#edf0ee', dark: '#0f1316' };

function wear(theme: 'light' | 'dark'): void {
  const page = document.documentElement;
  page.dataset.theme = theme;
  page.classList.remove('vkui--vkBase--light', 'vkui--vkBase--dark');
  page.classList.add(`vkui--vkBase--${theme}`);
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', PAGE[theme]);
}

/** Gives the theme of now: the player's choice, else the host's; keeps the page and the language in step with it. */
export function useLook(): 'light' | 'dark' {
  const chosen = useStore(settings);
  const [look, setLook] = useState<HostLook>();
  useEffect(() => {
    let stop = (): void => {};
    hostReady().then(
      async (host) => {
        stop = host.onLook(setLook);
        setLook(await host.start());
      },
      () => {},
    );
    return () => stop();
  }, []);
  const shown = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
  const theme = chosen.theme ?? look?.theme ?? shown;
  const asked = new URLSearchParams(location.search).get('lang') ?? look?.language;
  const language = chosen.language ?? (asked?.startsWith('en') ? 'en' : 'ru');
  useEffect(() => wear(theme), [theme]);
  useEffect(() => void speak(language).catch(() => {}), [language]);
  useEffect(() => {
    const { style } = document.documentElement;
    if (look) for (const side of ['top', 'bottom'] as const) style.setProperty(`--safe-${side}`, inset(look, side));
  }, [look]);
  return theme;
}

function inset(look: HostLook, side: 'top' | 'bottom'): string {
  return `max(${look.insets[side]}px, env(safe-area-inset-${side}, 0px))`;
}

/** Puts the pack's colours over the look's, per theme. The rules join our own sheet, since the page allows no other. */
export function wearColours({ light, dark }: Visible['pack']['colours']): void {
  const sheet = Array.from(document.styleSheets).find(({ href }) => href?.startsWith(location.origin));
  if (!sheet) return;
  for (const [selector, colours] of [
    [':root,[data-theme="light"],.sheet', light],
    [':root[data-theme="dark"]', dark],
  ] as const) {
    const declared = Object.entries(colours).filter(([name, value]) => TOKEN.test(name) && COLOUR.test(value));
    if (declared.length === 0) continue;
    const body = declared.map(([name, value]) => `--op-${name}:${value}`).join(';');
    sheet.insertRule(`${selector}{${body}}`, sheet.cssRules.length);
  }
}

/** The language of the content where it is not the interface's, for `lang`. */
export function useContentLang(packLanguage: string): string | undefined {
  return useStore(words).language === packLanguage ? undefined : packLanguage;
}
