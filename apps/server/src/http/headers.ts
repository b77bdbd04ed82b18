import type { FastifyInstance, FastifyReply } from 'fastify';

/** Who may show the player in a frame: the hosts' pages (reference in docs/vk.md). VK is moving from vk.com to vk.ru. */
const HOSTS = [
  'https://vk.com',
  'https://*.vk.com',
  'https://vk.ru',
  'https://*.vk.ru',
  'https://ok.ru',
  'https://*.ok.ru',
  'https://web.telegram.org',
  'https://*.telegram.org',
  'https://max.ru',
  'https://*.max.ru',
];

/** Nothing that asks for a sensor or a purse is used; sound and full screen are for videos. */
const PERMISSIONS =
  'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), ' +
  'magnetometer=(), microphone=(), midi=(), payment=(), usb=(), autoplay=(self), fullscreen=(self)';

export type Page = 'player' | 'staff';
type Policy = Readonly<Record<string, readonly string[]>>;

const OWN: Policy = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'media-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/**
 * Gives the content security policy of a page.
 *
 * @param inlineScripts the scripts that stand in the page itself, as `sha256-…`; no other one runs
 */
export function pagePolicy(page: Page, inlineScripts: readonly string[]): string {
  return write({
    ...OWN,
    'script-src': ["'self'", ...inlineScripts.map((hash) => `'${hash}'`)],
    'frame-ancestors': page === 'player' ? ["'self'", ...HOSTS] : ["'none'"],
  });
}

const NOT_A_PAGE = write({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] });

function write(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

/**
 * Sends the headers that every reply has. What is not a page may be neither shown in a frame nor run; pages bring their
 * own policy. Nothing is kept by a cache unless a route says so.
 *
 * @param publicUrl an https origin also gets HSTS
 */
export function secureHeaders(app: FastifyInstance, publicUrl: string | undefined): void {
  const overTls = publicUrl?.startsWith('https:') === true;
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff');
    // The address of the page holds the launch parameters: no other site may learn it.
    reply.header('referrer-policy', 'no-referrer');
    reply.header('permissions-policy', PERMISSIONS);
    reply.header('content-security-policy', NOT_A_PAGE);
    reply.header('cache-control', 'no-store');
    if (overTls) reply.header('strict-transport-security', 'max-age=31536000');
    done();
  });
}

/** Sets the headers of a page. The player has no X-Frame-Options, since that cannot name several hosts. */
export function pageHeaders(reply: FastifyReply, page: Page, policy: string): FastifyReply {
  reply.header('content-security-policy', policy);
  if (page === 'player') return reply;
  return reply.header('x-frame-options', 'DENY').header('cross-origin-opener-policy', 'same-origin');
}
