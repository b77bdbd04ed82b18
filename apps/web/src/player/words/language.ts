/** The languages of the interface: Russian first, English second. */
export type Language = 'ru' | 'en';
