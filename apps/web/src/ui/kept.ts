/** Reads what was kept under a key; undefined when there is nothing, or when the browser does not allow keeping. */
export function readKept<T>(key: string, where: 'local' | 'session' = 'local'): T | undefined {
  try {
    const text = area(where).getItem(`oi.${key}`);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** Keeps a value under a key; undefined forgets it. A full or forbidden storage is no fault: the app works without. */
export function keep(key: string, value: unknown, where: 'local' | 'session' = 'local'): void {
  try {
    if (value === undefined) area(where).removeItem(`oi.${key}`);
    else area(where).setItem(`oi.${key}`, JSON.stringify(value));
  } catch {
    // Private windows and full storages refuse.
  }
}

function area(where: 'local' | 'session'): Storage {
  return where === 'local' ? localStorage : sessionStorage;
}
