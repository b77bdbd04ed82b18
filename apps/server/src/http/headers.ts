import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';

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

/** What a page of ours may load: its own files, and drawings that stand in it. */
const OWN = {
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
 * Gives the headers of a page, which stand above those that every reply has.
 *
 * @param inlineScripts the scripts that stand in the page itself, as `sha256-…`; no other one runs
 */
export function pageHeaders(page: Page, inlineScripts: readonly string[]): OutgoingHttpHeaders {
  const policy = {
    ...OWN,
    'script-src': ["'self'", ...inlineScripts.map((hash) => `'${hash}'`)],
    'frame-ancestors': page === 'player' ? ["'self'", ...HOSTS] : ["'none'"],
  };
  return {
    'permissions-policy': PERMISSIONS,
    ...headersOf({
      contentSecurityPolicy: { useDefaults: false, directives: policy },
      strictTransportSecurity: false,
      // X-Frame-Options cannot name several hosts, and a page in a frame is opened by another origin.
      ...(page === 'player'
        ? { xFrameOptions: false, crossOriginOpenerPolicy: false, crossOriginResourcePolicy: false }
        : { xFrameOptions: { action: 'deny' } }),
    }),
  };
}

/**
 * Sends the headers that every reply has. What is not a page may be neither shown in a frame nor run; pages put their
 * own above. Nothing is kept by a cache unless a route says so.
 *
 * @param publicUrl an https origin also gets HSTS
 */
export function secureHeaders(app: FastifyInstance, publicUrl: string | undefined): void {
  const headers = Object.entries({
    'cache-control': 'no-store',
    ...headersOf({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
      },
      // The address of the page holds the launch parameters: no other site may learn it.
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: publicUrl?.startsWith('https:') === true && { includeSubDomains: false },
      // These matter to documents only.
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xFrameOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
      // Content may be served from another origin, a network of caches.
      crossOriginResourcePolicy: false,
    }),
  });
  app.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of headers) reply.header(name, value);
    done();
  });
}

/** Gives the headers that helmet sends. They never change, so that no request need pay for asking it. */
function headersOf(options: HelmetOptions): OutgoingHttpHeaders {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(options)(response.req, response, (error) => {
    if (error) throw error;
  });
  return response.getHeaders();
}
