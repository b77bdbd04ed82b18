import type { LaunchVector } from '../define.ts';

/** The secret of VK's own published example, which several libraries reuse. */
const VK_EXAMPLE = { appId: '6736218', secret: 'wvl68m4dR1UpLrVRli', allowWithoutTime: true };

/** Launches published by others, with the secrets published beside them; none of these apps is ours. */
export const vectors: readonly LaunchVector[] = [
  {
    what: 'a blank value is signed (VKCOM/vk-apps-launch-params, dev.vk.com)',
    launch:
      'vk_user_id=494075&vk_app_id=6736218&vk_is_app_user=1&vk_are_notifications_enabled=1&vk_language=ru&vk_access_token_settings=&vk_platform=android&sign=htQFduJpLxz7ribXRZpDFUH-XEUhC9rBPTJkjUFEkRA',
    rules: VK_EXAMPLE,
    gives: { id: '494075' },
  },
  {
    what: 'an encoded comma is signed encoded once (packagist stels-cs/php-vk-sign-checker)',
    launch:
      'vk_access_token_settings=friends%2Cgroups&vk_app_id=6825462&vk_are_notifications_enabled=0&vk_is_app_user=1&vk_language=ru&vk_platform=desktop_web&vk_user_id=19039187&sign=vBBPIysvzccFUn_e55JCGxZBnmxpXeh92XpiAY9gcv8',
    rules: { appId: '6825462', secret: 'rkwdOT04kUh28RDEC9zr', allowWithoutTime: true },
    gives: { id: '19039187' },
  },
  {
    what: 'a real launch with its time (swimmwatch/vk-mini-app-auth)',
    launch:
      'vk_access_token_settings=video&vk_app_id=53377165&vk_are_notifications_enabled=0&vk_is_app_user=1&vk_is_favorite=0&vk_language=en&vk_platform=desktop_web&vk_ref=other&vk_ts=1750946152&vk_user_id=1034314472&sign=vJfpxXuz8U7lJyrWqH2e3mwmyRSlOiu24WKWZLgUHyU',
    rules: { appId: '53377165', secret: 'qjtLSPSxPQ6HdlZOvilz', now: 1_750_946_200_000 },
    gives: { id: '1034314472' },
  },
  {
    what: 'three scopes (a public test app on GitHub)',
    launch:
      'vk_access_token_settings=friends%2Cvideo%2Cads&vk_app_id=6656968&vk_are_notifications_enabled=0&vk_is_app_user=1&vk_language=ru&vk_platform=desktop_web&vk_user_id=24512&sign=CB8OpxolzeBgHTXg3uplH2iNSHMjGDf5JgIEGHwtHl4',
    rules: { appId: '6656968', secret: 'api4s0jM9cMaSdc5SbaC', allowWithoutTime: true },
    gives: { id: '24512' },
  },
  {
    what: 'an encoded ampersand inside a value, and a foreign parameter that is ignored (SevereCloud/vksdk)',
    launch:
      'q=1&vk_user_id=494075&vk_app_id=6736218&vk_is_app_user=1&vk_are_notifications_enabled=1&vk_language=ru&vk_access_token_settings=&vk_platform=andr%26oid&sign=gAgvKPEe3wJiC9ZdT16XuZ65_KSH5WkGSeDp_CQofws',
    rules: VK_EXAMPLE,
    gives: { id: '494075' },
  },
  {
    what: 'a signature with a letter too many, a typo of an old README',
    launch:
      'vk_user_id=494075&vk_app_id=6736218&vk_is_app_user=1&vk_are_notifications_enabled=1&vk_language=ru&vk_access_token_settings=&vk_platform=android&sign=exTIBPYTrAKDTHLLm2AwJkmcVcvFCzQUNyoa6wAjvW6k',
    rules: VK_EXAMPLE,
    gives: { fault: 'bad-signature' },
  },
  {
    what: 'a launch whose own README says that its signature is wrong (lukasandreano)',
    launch:
      'vk_access_token_settings=&vk_app_id=7948530&vk_are_notifications_enabled=0&vk_is_app_user=1&vk_is_favorite=0&vk_language=ru&vk_platform=desktop_web&vk_ref=other&vk_ts=1634454189&vk_user_id=172118960&sign=5lVUWU19M_xQpENllCGe2Mi-SGWC8K5i7FdkfHOwggA',
    rules: { appId: '7948530', secret: 'cBpgoP3d9WggrQ81qtNhw', now: 1_634_454_200_000 },
    gives: { fault: 'bad-signature' },
  },
];
