/** VK's own words for two languages that have other tags everywhere else. */
const TAGS: Readonly<Record<string, string>> = { ua: 'uk', kz: 'kk' };

/**
 * Gives the BCP 47 tag of a `vk_language`, or undefined when there is none. VK lists ru uk ua en be kz pt es; a language
 * that it adds later passes as it is.
 */
export function languageTag(vkLanguage: string | null | undefined): string | undefined {
  if (!vkLanguage || !/^[a-z]{2,3}$/.test(vkLanguage)) return undefined;
  return TAGS[vkLanguage] ?? vkLanguage;
}
