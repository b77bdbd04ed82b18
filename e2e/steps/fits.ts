import type { Page } from 'playwright-core';

/** What looks for text that cannot be read; it runs in the page. */
const CUT = `(() => {
  const page = document.documentElement;
  const told = page.scrollWidth > page.clientWidth ? ['the page scrolls sideways, ' + page.scrollWidth + ' px wide'] : [];
  const scrolls = (element) => {
    for (let above = element; above && above !== document.body; above = above.parentElement)
      if (/auto|scroll/.test(getComputedStyle(above).overflowX)) return true;
    return false;
  };
  // Drawings may well reach over an edge; words may not.
  const wordsOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const rects = [];
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement.closest('.hid, [aria-hidden=true]')) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      rects.push(...range.getClientRects());
    }
    return rects;
  };
  const isOutside = (word, element) => {
    const box = element.getBoundingClientRect();
    return word.left < box.left - 1 || word.right > box.right + 1 || word.top < box.top - 4 || word.bottom > box.bottom + 4;
  };
  for (const element of document.querySelectorAll('h1, h2, h3, button, .btn, nav a, main a')) {
    const { left, right, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (width <= 1 || height <= 1 || style.visibility === 'hidden' || scrolls(element)) continue;
    if (element.closest('.hid, .skip, [aria-hidden=true]')) continue;
    const name = element.tagName.toLowerCase() + ' «' + (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40) + '»';
    if (left < -1 || right > page.clientWidth + 1) told.push(name + ' lies outside the screen');
    else if (style.overflowX !== 'visible' && wordsOf(element).some((word) => isOutside(word, element))) told.push(name + ' is cut');
  }
  return told;
})()`;

/** Says in words what of the page cannot be read at its width: sideways scrolling, headings and buttons that are cut. */
export function cutOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(CUT);
}

/** The same with all text twice as large. */
export async function cutAtDoubleText(page: Page): Promise<string[]> {
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  try {
    return await cutOf(page);
  } finally {
    await page.evaluate("document.documentElement.style.fontSize = ''");
  }
}
