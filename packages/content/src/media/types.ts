/** What a file of a pack may be, by its ending. */
export interface MediaType {
  /** The type that the server says. */
  mime: string;
  kind: 'drawing' | 'picture' | 'video' | 'captions';
  /** Largest size in bytes. */
  limit: number;
}

const MB = 1024 * 1024;

export const LIMITS = { yaml: MB / 2 };

export const mediaTypes: Readonly<Record<string, MediaType>> = {
  svg: { mime: 'image/svg+xml', kind: 'drawing', limit: MB / 4 },
  png: { mime: 'image/png', kind: 'picture', limit: 4 * MB },
  jpg: { mime: 'image/jpeg', kind: 'picture', limit: 4 * MB },
  webp: { mime: 'image/webp', kind: 'picture', limit: 4 * MB },
  avif: { mime: 'image/avif', kind: 'picture', limit: 4 * MB },
  mp4: { mime: 'video/mp4', kind: 'video', limit: 1024 * MB },
  webm: { mime: 'video/webm', kind: 'video', limit: 1024 * MB },
  vtt: { mime: 'text/vtt; charset=utf-8', kind: 'captions', limit: MB },
};

/** Gives the ending of a name, without its dot. */
export function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Gives the type of a file by its ending, or undefined when a pack may not hold such a file. */
export function mediaTypeOf(name: string): MediaType | undefined {
  const ending = endingOf(name);
  return Object.hasOwn(mediaTypes, ending) ? mediaTypes[ending] : undefined;
}
