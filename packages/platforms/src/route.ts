/**
 * Gives the place that a host's link asks for (`#quizzes/metal` → `/quizzes/metal`), or undefined when it asks for none.
 *
 * Hosts pass the fragment unsigned, from any link on the web. So only plain path letters pass, and one slash begins it:
 * `//evil.example` and `/\evil.example` would be another site to a browser.
 */
export function routeOf(fragment: string): string | undefined {
  const path = fragment.replace(/^[#/\\]+/, '');
  return /^[a-z0-9][a-z0-9/_.?=&-]{0,199}$/i.test(path) ? `/${path}` : undefined;
}
