import {
  type Launched,
  type LaunchFault,
  type LaunchRules,
  PLATFORMS,
  type PlatformKey,
} from '@oi/platforms/define.ts';
import { verifiers } from '@oi/platforms/verifiers.ts';
import type { Config } from '../../config.ts';

/** The id and secret that a host knows us by; undefined when the host is off. */
const APPS: Readonly<Record<PlatformKey, (config: Config) => { appId: string; secret: string } | undefined>> = {
  vk: (config) => config.vk,
  web: (config) => (config.webGuests ? { appId: '', secret: '' } : undefined),
};

/** Verifies a launch by its host's own rules; a host that this installation has not turned on launches nobody. */
export function verifyLaunch(
  config: Config,
  platform: string,
  launch: string,
  now: number,
): Launched | { ok: false; fault: LaunchFault | 'platform-off' } {
  const key = PLATFORMS.find((one) => one === platform);
  const app = key && APPS[key](config);
  if (!key || !app) return { ok: false, fault: 'platform-off' };
  const rules: LaunchRules = { ...app, now, maxAgeMs: config.launchMaxAgeMs, maxSkewMs: config.launchSkewMs };
  return verifiers[key](launch, rules);
}
