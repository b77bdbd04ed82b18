/**
 * Gives the launch string made of an answer to `VKWebAppGetLaunchParams`, or the page's own string when the answer is not
 * a launch of the same user in the same app.
 *
 * The bridge believes any frame's message, so another's signed launch could be slipped in, and our player would go on
 * under that other's name. Values are written as text; whether they are genuine is for the server to verify.
 */
export function relaunch(launch: string, answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return launch;
  const was = new URLSearchParams(launch);
  const now = new URLSearchParams();
  for (const [key, value] of Object.entries(answer)) {
    if ((key === 'sign' || key.startsWith('vk_')) && ['string', 'number'].includes(typeof value))
      now.append(key, `${value}`);
  }
  const same = ['vk_user_id', 'vk_app_id'].every((key) => now.get(key) === was.get(key));
  return same && now.get('sign') ? now.toString() : launch;
}
