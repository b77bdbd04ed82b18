/** A name that begins with `__Host-` can be set neither by a neighbouring domain nor without encryption. */
function nameOf(secure: boolean): string {
  return secure ? '__Host-oi-staff' : 'oi-staff';
}

/** Gives the session's secret from a `Cookie` header; undefined when it is not there, or there twice. */
export function readCookie(header: string | undefined, secure: boolean): string | undefined {
  const start = `${nameOf(secure)}=`;
  const found = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(start));
  return found.length === 1 ? found[0]?.slice(start.length) : undefined;
}

/** Gives the `Set-Cookie` header that opens a session in the browser, or closes it when the secret is blank. */
export function sessionCookie(secret: string, secure: boolean, maxAgeMs: number): string {
  const age = secret === '' ? 0 : Math.floor(maxAgeMs / 1000);
  return `${nameOf(secure)}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure ? '; Secure' : ''}`;
}
