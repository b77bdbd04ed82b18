let region: HTMLElement | undefined;

/** Says something to a screen reader without moving the focus. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'hid';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    document.body.append(region);
  }
  region.textContent = '';
  // A change in the same turn would not be noticed.
  setTimeout(() => {
    if (region) region.textContent = text;
  }, 60);
}
