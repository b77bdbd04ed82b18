import { useEffect, useRef } from 'react';

/** Controls that use these keys themselves. */
const OWN_KEYS = 'input, textarea, select, button, a, summary';

/** Listens to keys of the whole page, unless a control under the focus uses them itself. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      const letter = event.key.length === 1 && event.key !== ' ';
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!letter && target instanceof Element && target.matches(OWN_KEYS)) return;
      const act = newest.current[event.key.toLowerCase()] ?? newest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
