import { host } from '../data/host.ts';

/**
 * Gives a link to a place of this app that another person can open. The page's own query holds this player's signed
 * launch, so it is never part of a link: inside VK the link leads to the app by its number.
 */
export function shareLink(hash: string): string {
  const app = new URLSearchParams(location.search).get('vk_app_id');
  if (host.get()?.key === 'vk' && app && /^\d+$/.test(app)) return `https://vk.com/app${app}${hash}`;
  return `${location.origin}${location.pathname}${hash}`;
}
