/** Follows the system's theme, now and when it changes. */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const wear = (): void => {
    document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  wear();
  dark.addEventListener('change', wear);
}
