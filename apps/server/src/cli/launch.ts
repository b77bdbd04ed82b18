import { signVkLaunch } from '@oi/platforms/vk/sign.ts';
import { readConfig } from '../config.ts';
import { command, UsageFault } from './command.ts';

export const launchVk = command({
  name: 'launch vk',
  summary: 'Gives a signed address that opens the player as VK would, for trying an installation without VK.',
  options: {
    user: { type: 'string', value: 'N', summary: 'the VK id of the user; 1 unless said' },
    url: { type: 'string', value: 'BASE', summary: 'where the server is; PUBLIC_URL or localhost unless said' },
  },
  async run({ options: { user = '1', url } }, { env, out }) {
    const { vk, publicUrl, port } = readConfig(env);
    if (!vk) {
      throw new UsageFault(
        'VK_APP_ID and VK_SECRET are not set. For trying, any will do, such as VK_APP_ID=1 VK_SECRET=secret, ' +
          'for this command and for the server alike; for VK they are in the settings of the app (dev.vk.com).',
      );
    }
    if (!/^[1-9]\d{0,18}$/.test(user)) throw new UsageFault('--user takes a number, such as 494075.');
    const base = (url ?? publicUrl ?? `http://localhost:${port}`).replace(/\/$/, '');
    const launch = {
      vk_access_token_settings: '',
      vk_app_id: vk.appId,
      vk_are_notifications_enabled: '0',
      vk_is_app_user: '1',
      vk_is_favorite: '0',
      vk_language: 'ru',
      vk_platform: 'desktop_web',
      vk_ref: 'other',
      vk_ts: String(Math.floor(Date.now() / 1000)),
      vk_user_id: user,
    };
    out(`${base}/?${signVkLaunch(launch, vk.secret)}`);
  },
});
