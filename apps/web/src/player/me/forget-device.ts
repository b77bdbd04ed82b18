const OURS = 'oi.';
/** What tells nothing of the player: how the app looks and what anybody sees. */
const STAYS: ReadonlySet<string> = new Set(['oi.settings', 'oi.visible']);

/** Forgets what this device keeps of the player: rounds and answers under way, bests of levels, places in clips. */
export function forgetDevice(): void {
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    try {
      for (const key of Object.keys(window[area])) {
        if (key.startsWith(OURS) && !STAYS.has(key)) window[area].removeItem(key);
      }
    } catch {
      // A browser that forbids keeping has nothing to forget.
    }
  }
}
