import type { HostLook } from '../define.ts';

/** A larger bottom inset is the keyboard, which makes the window smaller by itself. Source: VKUI's `useInsets`. */
const KEYBOARD = 150;

/**
 * Gives the look after VK told its configuration or its insets (`VKWebAppGetConfig`, `…UpdateConfig`, `…UpdateInsets`).
 * What is missing or of a wrong form stays as it was: any frame may forge such an event, and old clients leave things out.
 */
export function lookAfter(look: HostLook, told: unknown): HostLook {
  const { appearance, scheme, insets } = (told ?? {}) as Record<string, unknown>;
  return {
    theme: themeOf(appearance) ?? themeOf(scheme) ?? look.theme,
    language: look.language,
    insets: insetsOf(insets) ?? look.insets,
  };
}

/** Clients before `appearance` name a colour scheme: `space_gray` and `vkcom_dark` are the dark ones. */
function themeOf(name: unknown): HostLook['theme'] | undefined {
  if (typeof name !== 'string') return undefined;
  if (/dark|space_gray/.test(name)) return 'dark';
  return /light/.test(name) ? 'light' : undefined;
}

function insetsOf(insets: unknown): HostLook['insets'] | undefined {
  if (typeof insets !== 'object' || insets === null) return undefined;
  const sides = insets as Record<string, unknown>;
  const side = (name: string): number => {
    const value = sides[name];
    return typeof value === 'number' && value > 0 && value < 500 ? value : 0;
  };
  const bottom = side('bottom');
  return { top: side('top'), right: side('right'), bottom: bottom > KEYBOARD ? 0 : bottom, left: side('left') };
}
