/** What a drawing may be made of. Releases sanitise drawings already; this is the second lock. */
const ELEMENTS = new Set(
  'svg g path circle ellipse rect line polyline polygon text tspan defs clippath mask pattern title desc use'.split(
    ' ',
  ),
);
const OWN_PATTERN = /^op-cut/;

const texts = new Map<string, Promise<Element>>();

function clean(element: Element): void {
  for (const child of Array.from(element.children)) {
    const name = child.localName.toLowerCase();
    if (!ELEMENTS.has(name) || OWN_PATTERN.test(child.id)) child.remove();
    else clean(child);
  }
  for (const { name, value } of Array.from(element.attributes)) {
    const link = name === 'href' || name.endsWith(':href');
    if (name.startsWith('on') || (link && !value.startsWith('#'))) element.removeAttribute(name);
  }
}

/** Style attributes of a parsed text are refused by the page's policy; the same declarations set one by one are not. */
function dress(element: Element): void {
  const style = element.getAttribute('style');
  if (style !== null) {
    element.removeAttribute('style');
    (element as SVGElement).style.cssText = style;
  }
  for (const child of Array.from(element.children)) dress(child);
}

async function fetchDrawing(src: string): Promise<Element> {
  const reply = await fetch(src);
  if (!reply.ok) throw new Error(`${src}: ${reply.status}`);
  const parsed = new DOMParser().parseFromString(await reply.text(), 'image/svg+xml').documentElement;
  if (parsed.localName !== 'svg') throw new Error(`${src} is no drawing`);
  clean(parsed);
  for (const name of ['width', 'height', 'role', 'aria-label', 'class']) parsed.removeAttribute(name);
  parsed.setAttribute('aria-hidden', 'true');
  return parsed;
}

/** Gives a drawing as an element of this page, without its own style sheet, so that it follows the theme. Read once. */
export async function readDrawing(src: string): Promise<Element> {
  let text = texts.get(src);
  if (!text) {
    text = fetchDrawing(src);
    text.catch(() => texts.delete(src));
    texts.set(src, text);
  }
  const drawn = document.importNode(await text, true);
  dress(drawn);
  return drawn;
}
