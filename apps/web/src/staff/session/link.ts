/** Gives the secret of a one-time link that this page was opened by: `…/staff#link=…`. */
export function linkOfPage(): string | undefined {
  return new URLSearchParams(location.hash.slice(1)).get('link') ?? undefined;
}

/** Takes the secret out of the address and of the history, once it has been used. */
export function dropLink(): void {
  history.replaceState(null, '', location.pathname);
}
