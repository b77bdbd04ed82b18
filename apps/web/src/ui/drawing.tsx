import { useEffect, useRef } from 'react';
import { readDrawing } from './read-drawing.ts';

interface Props {
  src: string | undefined;
  /** Says what is drawn where no words beside it do; without it the drawing is silent. */
  alt?: string | undefined;
  className?: string;
  /** Drawn at once, for what is seen before the first scroll. */
  eager?: boolean;
}

/** A drawing of the content, inlined so that it follows the theme. Its box has its size from the style sheet before it comes. */
export function Drawing({ src, alt, className = '', eager = false }: Props) {
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const place = box.current;
    if (!place || src === undefined) return undefined;
    let wanted = true;
    const draw = (): void => {
      readDrawing(src).then(
        (drawn) => {
          if (!wanted) return;
          place.textContent = '';
          place.append(drawn);
        },
        () => {},
      );
    };
    const watch = eager ? undefined : new IntersectionObserver(seen, { rootMargin: '300px' });
    function seen(entries: IntersectionObserverEntry[]): void {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch?.disconnect();
      draw();
    }
    if (watch) watch.observe(place);
    else draw();
    return () => {
      wanted = false;
      watch?.disconnect();
      place.textContent = '';
    };
  }, [src, eager]);
  const named = alt === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': alt };
  return <span ref={box} className={`drawing ${className}`} {...named} />;
}
