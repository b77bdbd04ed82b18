import { spawnSync } from 'node:child_process';
import { type Look, programs } from './look.ts';

/**
 * Installs Debian packages, but only on a machine that is there to be thrown away (CI=true) and only as root.
 *
 * @param packages the wanted packages; an inner list holds alternatives, and the first that installs is enough
 * @returns whether everything was installed; false also when we may not
 */
export function aptInstall(look: Look, packages: readonly (readonly string[])[]): boolean {
  const [apt] = programs(look, ['apt-get']);
  if (look.env.CI !== 'true' || !look.root || !apt) return false;
  const run = (...args: string[]): boolean => {
    const env = { ...look.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(apt, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  if (!run('update')) return false;
  return packages.every((names) => names.some((name) => run('install', '-y', '--no-install-recommends', name)));
}
