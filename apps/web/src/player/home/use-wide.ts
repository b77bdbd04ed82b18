import { useEffect, useState } from 'react';

const WIDE = '(min-width: 1000px)';

/** Whether the screen has room for three columns. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const tell = (): void => setWide(query.matches);
    query.addEventListener('change', tell);
    return () => query.removeEventListener('change', tell);
  }, []);
  return wide;
}
