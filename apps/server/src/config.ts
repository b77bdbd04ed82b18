import { StartFault } from './start-fault.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** All settings of an installation, checked. Times are milliseconds. */
export interface Config {
  port: number;
  /** 0.0.0.0 by default, since containers need it; nothing that is only for the operator answers a foreign address. */
  host: string;
  /** The folder of the content pack. */
  pack: string;
  dataDir: string;
  databaseUrl: string;
  /** The origin that people see, without a slash at the end. */
  publicUrl: string | undefined;
  /** Set when the VK host is on. */
  vk: { appId: string; secret: string } | undefined;
  /** Whether the plain page may be played without signing in anywhere. */
  webGuests: boolean;
  /** The newest first; empty when the installation keeps its own in `dataDir`. */
  sessionSecrets: readonly string[];
  sessionMs: number;
  launchMaxAgeMs: number;
  launchSkewMs: number;
  logLevel: LogLevel;
  /** Addresses of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** `/metrics` needs it as a bearer token; without one it answers only this machine. */
  metricsToken: string | undefined;
}

/** With `TRUST_PROXY=on` a proxy on a private network is believed: believing everybody would let anybody choose an address. */
const PRIVATE_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

const HOUR = 3_600_000;

/**
 * Reads the settings from environment variables. A blank variable is one that is not set.
 *
 * @throws StartFault naming every variable that is wrong, one sentence each
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const read = (name: string) => env[name]?.trim() || undefined;
  const whole = (name: string, usual: number, least: number, most: number): number => {
    const text = read(name);
    if (text === undefined) return usual;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    faults.push(`${name} must be a whole number from ${least} to ${most}, but it is "${text}".`);
    return usual;
  };
  const oneOf = <T extends string>(name: string, words: readonly T[], usual: T): T => {
    const text = read(name);
    if (text === undefined) return usual;
    const word = words.find((one) => one === text);
    if (word === undefined) faults.push(`${name} must be one of ${words.join(', ')}, but it is "${text}".`);
    return word ?? usual;
  };
  const checked = (name: string, fits: (text: string) => boolean, must: string): string | undefined => {
    const text = read(name);
    if (text !== undefined && !fits(text)) faults.push(`${name} must ${must}.`);
    return text;
  };

  const dataDir = read('DATA_DIR') ?? 'data';
  const appId = checked('VK_APP_ID', (text) => /^[1-9]\d{0,18}$/.test(text), 'be the number of the VK app');
  const vkSecret = read('VK_SECRET');
  if (appId !== undefined && vkSecret === undefined)
    faults.push('VK_APP_ID is set but VK_SECRET is not: set both or neither.');
  if (appId === undefined && vkSecret !== undefined)
    faults.push('VK_SECRET is set but VK_APP_ID is not: set both or neither.');
  const secrets = (read('SESSION_SECRET') ?? '')
    .split(',')
    .map((secret) => secret.trim())
    .filter(Boolean);
  if (secrets.some((secret) => secret.length < 32)) {
    faults.push(
      'SESSION_SECRET must have at least 32 characters (several secrets are separated by commas, the newest first).',
    );
  }
  const config: Config = {
    port: whole('PORT', 8080, 0, 65535),
    host: read('HOST') ?? '0.0.0.0',
    pack: read('PACK') ?? 'content/moscow',
    dataDir,
    databaseUrl:
      checked(
        'DATABASE_URL',
        (text) => /^(file:.|postgres(ql)?:\/\/.)/.test(text),
        'begin with postgres:// or file:',
      ) ?? `file:${dataDir}/oi.sqlite`,
    publicUrl: checked('PUBLIC_URL', isOrigin, 'be an address like https://industry.example, without a path')?.replace(
      /\/$/,
      '',
    ),
    vk: appId !== undefined && vkSecret !== undefined ? { appId, secret: vkSecret } : undefined,
    webGuests: oneOf('WEB_GUESTS', ['on', 'off'], 'on') === 'on',
    sessionSecrets: secrets,
    sessionMs: whole('SESSION_HOURS', 24 * 7, 1, 24 * 90) * HOUR,
    launchMaxAgeMs: whole('LAUNCH_MAX_AGE_HOURS', 24, 1, 24 * 30) * HOUR,
    launchSkewMs: whole('LAUNCH_SKEW_MINUTES', 5, 0, 60) * 60_000,
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    trustedProxies: trustedProxies(
      checked('TRUST_PROXY', isProxyList, 'be on, off, or addresses of proxies separated by commas'),
    ),
    metricsToken: checked('METRICS_TOKEN', (text) => text.length >= 16, 'have at least 16 characters'),
  };
  if (!config.vk && !config.webGuests) {
    faults.push('Nobody could play: set VK_APP_ID and VK_SECRET, or leave WEB_GUESTS on.');
  }
  if (faults.length > 0) throw new StartFault(faults.join('\n'));
  return config;
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '').toLowerCase();
}

function isProxyList(text: string): boolean {
  return (
    text === 'on' || text === 'off' || text.split(',').every((one) => /^[0-9a-f.:]+(\/\d{1,3})?$/i.test(one.trim()))
  );
}

function trustedProxies(text: string | undefined): readonly string[] {
  if (text === undefined || text === 'off') return [];
  return text === 'on' ? PRIVATE_NETWORKS : text.split(',').map((one) => one.trim());
}
