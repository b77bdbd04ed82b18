const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;

function nextBias(delta: number, count: number, first: boolean): number {
  let left = Math.floor(delta / (first ? DAMP : 2));
  left += Math.floor(left / count);
  let bias = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) / 2; bias += BASE) left = Math.floor(left / (BASE - T_MIN));
  return bias + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}

/** Gives a label of a name in its own letters (RFC 3492): `d1acufc5f` → «домен». */
function decode(label: string): string {
  const cut = label.lastIndexOf('-');
  const letters = [...label.slice(0, Math.max(cut, 0))];
  let code = 128;
  let index = 0;
  let bias = 72;
  for (let at = cut + 1; at < label.length; index++) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = Number.parseInt(label[at++] ?? '', BASE);
      // In this alphabet letters come before digits.
      const value = digit >= 10 ? digit - 10 : digit + 26;
      index += value * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (!(value >= threshold)) break;
      weight *= BASE - threshold;
    }
    bias = nextBias(index - before, letters.length + 1, before === 0);
    code += Math.floor(index / (letters.length + 1));
    index %= letters.length + 1;
    letters.splice(index, 0, String.fromCodePoint(code));
  }
  return letters.join('');
}

/** Gives the name of an address's site as people write it: without www, Russian names in Russian letters. */
export function siteName(url: string): string {
  try {
    const { hostname } = new URL(url);
    const labels = hostname.replace(/^www\./, '').split('.');
    return labels.map((label) => (label.startsWith('xn--') ? decode(label.slice(4)) : label)).join('.');
  } catch {
    return url;
  }
}
