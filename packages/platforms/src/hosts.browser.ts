import type { CreateHost, Host, PageAddress, PlatformKey } from './define.ts';

/** The browser's half of every platform, each a chunk of its own that no other host loads. */
const loaders: Readonly<Record<PlatformKey, () => Promise<{ createHost: CreateHost }>>> = {
  vk: () => import('./vk/bridge.ts'),
  web: () => import('./web/bridge.ts'),
};

/**
 * Gives the platform that opened the page, from its address alone. Nothing else tells: inside any frame vk-bridge holds
 * itself for embedded in VK, and asking it hangs where it is not.
 */
export function pickHost(search: string): PlatformKey {
  const params = new URLSearchParams(search);
  return params.has('sign') && params.has('vk_app_id') ? 'vk' : 'web';
}

/**
 * Opens the host of this page. The address is read at once, so call it before a router changes it; links inside the app
 * must keep the query, or a reload becomes a guest's.
 *
 * @throws when the host's chunk can't be loaded (no network): the screen offers to try again
 */
export async function openHost(address: PageAddress = location): Promise<Host> {
  const { search, hash } = address;
  const { createHost } = await loaders[pickHost(search)]();
  return createHost({ search, hash });
}
