/**
 * A platform is a host that the mini-app opens in. Each is one folder with two halves that never meet in one process:
 * `verify.ts` (server only, node:crypto) and `bridge.ts` (browser only).
 */
export const PLATFORMS = ['vk', 'web'] as const;
export type PlatformKey = (typeof PLATFORMS)[number];

/** Why a launch was refused. The words are for logs and tests; a player only learns that the launch is not valid. */
export const LAUNCH_FAULTS = [
  'malformed',
  'duplicated-key',
  'foreign-app',
  'bad-user',
  'bad-signature',
  'too-old',
  'from-the-future',
] as const;
export type LaunchFault = (typeof LAUNCH_FAULTS)[number];

/** Who launched the app: `id` is the platform's own id of the user, as a string; it is never stored as it is. */
export type Launched =
  | { ok: true; id: string; verified: boolean; language: string | undefined }
  | { ok: false; fault: LaunchFault };

/** What a verifier needs beside the launch string. Times are milliseconds. */
export interface LaunchRules {
  /** The platform's id of our app, and the secret that it signs with. */
  appId: string;
  secret: string;
  now: number;
  /** The oldest launch that is still exchanged (default of the configuration: 24 h). */
  maxAgeMs: number;
  /** How far a launch may lie in the future (default of the configuration: 5 min). */
  maxSkewMs: number;
  /**
   * Accepts a launch that does not say when it was signed. Without it such a launch is 'too-old', since it could be
   * replayed for ever. Only tests of published vectors set it: some are older than the time's parameter.
   */
  allowWithoutTime?: boolean;
}

/** Verifies a launch string (the raw query without `?`). Pure but for node:crypto; never throws on any string. */
export type VerifyLaunch = (launch: string, rules: LaunchRules) => Launched;

/** A published or own example of a launch: each platform's `vectors.ts` lists some, and the registry test tries them. */
export interface LaunchVector {
  /** A sentence on what it shows, and where it comes from. */
  what: string;
  launch: string;
  rules: Partial<LaunchRules>;
  /** What must come of it: the platform's id of the user, or the fault. */
  gives: { id: string } | { fault: LaunchFault };
}

/**
 * Colours, language and free space as the host wants them. `language` is a BCP 47 tag (`ru`, `uk`, `en-GB`). Insets are
 * CSS pixels that the host names; it doesn't know of a notch that only CSS sees, so screens take
 * `max(the inset, env(safe-area-inset-…))`.
 */
export interface HostLook {
  theme: 'light' | 'dark';
  language: string;
  insets: { top: number; right: number; bottom: number; left: number };
}

/** The part of the page's address that a host reads, once, before any router changes it. */
export type PageAddress = { search: string; hash: string };

/** What every `bridge.ts` exports as `createHost`. */
export type CreateHost = (address: PageAddress) => Host;

/** What a host can do; a screen asks this and never the host's name. */
export interface HostCan {
  share: boolean;
  haptics: boolean;
  /** The host draws its own menu over the top right corner (104 px are left free). */
  capsule: boolean;
}

/**
 * The browser half: one interface over every host. No call ever hangs or throws: each has a timeout and a fallback
 * that is said in its comment.
 */
export interface Host {
  key: PlatformKey;
  can: HostCan;
  /**
   * The place that the launching link asks for (`/quizzes/metal`), or undefined when the page's own address says it.
   * It is not signed: anybody can make such a link, so it may only choose a screen.
   */
  route: string | undefined;
  /** The signed launch string to be exchanged for a session. `fresh` asks the host once more (after a refusal). */
  launch(fresh: boolean): Promise<string>;
  /** Tells the host that the app is up and gives its look; after the timeout, the look of the browser itself. */
  start(): Promise<HostLook>;
  /** Calls back whenever the look changes; gives the function that stops it. */
  onLook(changed: (look: HostLook) => void): () => void;
  /** Calls back when the host hides or shows the app. */
  onHidden(changed: (hidden: boolean) => void): () => void;
  /** Calls back when a link opens another place while the app is up; the route is as free of trust as `route`. */
  onRoute(changed: (route: string) => void): () => void;
  /** Tells the host where we are, so that its own back gesture and links fit. Silent when the host can't. */
  at(route: string, canGoBack: boolean): void;
  /** A small knock. Silent when the host or the player does not want it. */
  haptic(kind: 'success' | 'error' | 'light' | 'medium'): void;
  /**
   * Offers a link to share. Where sharing is not to be had, the link is copied, which the screen must then say; undefined
   * when the player changed their mind or the host can't do either.
   */
  share(link: string): Promise<'shared' | 'copied' | undefined>;
}
