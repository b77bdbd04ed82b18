import type { Page } from 'playwright-core';

/** What has the focus: its role as people hear it, its name, whether it can be seen to have it. */
export interface Focused {
  tag: string;
  name: string;
  /** An outline shows it, or a field's box. */
  shown: boolean;
  /** It lies on the screen. */
  seen: boolean;
}

/** Runs in the page. An outline may be drawn by the element or by what stands for it (a slider's track, a label). */
const FOCUSED = `(() => {
  const element = document.activeElement ?? document.body;
  const named = element.getAttribute('aria-labelledby');
  const label = element.getAttribute('aria-label') ?? (named ? document.getElementById(named)?.textContent : undefined) ?? element.labels?.[0]?.textContent;
  const marked = (one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  };
  const around = [element, element.parentElement, element.nextElementSibling, element.closest('label')].filter(Boolean);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  // A field may be marked by the box around it instead.
  const box = element.tagName === 'INPUT' && getComputedStyle(element.parentElement).boxShadow !== 'none';
  return {
    tag: element.tagName.toLowerCase(),
    name: (label ?? element.textContent ?? '').trim().replace(/[ \\t\\n]+/g, ' '),
    shown: box || around.some(marked),
    seen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  };
})()`;

export function focusedOf(page: Page): Promise<Focused> {
  return page.evaluate<Focused>(FOCUSED);
}

const MOST_STOPS = 120;

/**
 * Presses Tab until something has the focus whose name fits.
 *
 * @throws Error with all names on the way when there is none
 */
export async function tabTo(page: Page, name: RegExp | string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Focused> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    const focused = await focusedOf(page);
    if (typeof name === 'string' ? focused.name === name : name.test(focused.name)) return focused;
    passed.push(`${focused.tag} «${focused.name.slice(0, 40)}»`);
  }
  throw new Error(`Tab never came to ${name}, only to: ${[...new Set(passed)].join(', ')}`);
}

/** Presses Tab from where the focus is until it leaves the page, and gives every stop. */
export async function tabStops(page: Page): Promise<Focused[]> {
  const stops: Focused[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const focused = await focusedOf(page);
    if (focused.tag === 'body') return stops;
    stops.push(focused);
  }
  throw new Error('Tab never leaves the page');
}

/** The text that a screen reader was told last. */
export async function saidOf(page: Page): Promise<string> {
  return (await page.locator('[aria-live]').allTextContents()).join(' ');
}
