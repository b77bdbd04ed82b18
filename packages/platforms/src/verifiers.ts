import type { PlatformKey, VerifyLaunch } from './define.ts';
import { verifyVkLaunch } from './vk/verify.ts';
import { verifyWebLaunch } from './web/verify.ts';

/** The server's half of every platform. Adding one = a folder, its key in `define.ts`, and a line here and in `hosts.browser.ts`. */
export const verifiers: Readonly<Record<PlatformKey, VerifyLaunch>> = {
  vk: verifyVkLaunch,
  web: verifyWebLaunch,
};
