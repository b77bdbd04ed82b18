import type { StateKind } from './state-card.tsx';

const SHEARED = (
  <>
    <path
      className="k body"
      d="M123.6 74.3L133.8 75.9L133.8 84.1L123.6 85.7L120.9 95.9L128.9 102.4L124.9 109.5L115.2 105.7L107.7 113.2L111.5 122.9L104.4 126.9L97.9 118.9L87.7 121.6L86.1 131.8L77.9 131.8L76.3 121.6L66.1 118.9L59.6 126.9L52.5 122.9L56.3 113.2L48.8 105.7L39.1 109.5L35.1 102.4L43.1 95.9L40.4 85.7L30.2 84.1L30.2 75.9L40.4 74.3L43.1 64.1L35.1 57.6L39.1 50.5L48.8 54.3L56.3 46.8L52.5 37.1L59.6 33.1L66.1 41.1L76.3 38.4L77.9 28.2L86.1 28.2L87.7 38.4L97.9 41.1L102.5 38.8L101.1 46L106.5 42.3L107.7 46.8L115.2 54.3L124.9 50.5L128.9 57.6L120.9 64.1z"
    />
    <circle className="k face" cx="82" cy="80" r="16" />
    <path className="k hot" d="M128 20l14-9 9 13-13 9z" />
    <path className="k hs" d="M120 30l-6 5M156 12l8-6M158 28l10 2M134 42l1 8" />
    <path className="ax" d="M82 18v126M20 80h124" />
  </>
);

const UNPLUGGED = (
  <>
    <path className="k" d="M6 108h40q16 0 16-16V88" />
    <path className="k body" d="M48 50h36l-6 38H54z" transform="rotate(90 66 66) translate(2 -6)" />
    <path className="k" d="M94 58h12M94 76h12" />
    <path className="k steel" d="M138 36h48v60h-48z" />
    <circle className="k ink" cx="154" cy="58" r="4" />
    <circle className="k ink" cx="154" cy="76" r="4" />
    <path className="k" d="M170 36v60M186 66h10" />
    <path className="k hs" d="M118 46l6-8M120 67h10M118 88l6 8" />
    <path className="ax" d="M20 67h172" />
    <path className="t" d="M106 118h32M112 115l-6 3 6 3M132 115l6 3-6 3M106 84v38M138 100v22" />
  </>
);

const SHELF = (
  <>
    <path className="k" d="M36 14v128M164 14v128" />
    <path className="k steel" d="M28 44h144v8H28zM28 90h144v8H28zM28 132h144v8H28z" />
    <path className="t" d="M64 44V24h36v20zM112 44V24h28v20z" strokeDasharray="4 4" />
    <path className="t" d="M60 90V66h28v24z" strokeDasharray="4 4" />
    <path className="k body" d="M112 90V72h8l6 6 6-6h8v18z" />
    <circle className="k hot" cx="74" cy="124" r="8" />
    <circle className="k face" cx="74" cy="124" r="3" />
    <path className="k" d="M88 128q10-4 18 3M94 118q6-2 12 1" />
  </>
);

/** The drawings of states: a sheared tooth, a pulled plug, an empty shelf. */
const DRAWINGS: Readonly<Record<StateKind, typeof SHELF>> = {
  error: SHEARED,
  offline: UNPLUGGED,
  empty: SHELF,
  nothing: SHELF,
  missing: SHELF,
};

export default function StateDrawing({ kind }: { kind: StateKind }) {
  return (
    <svg viewBox="0 0 200 150" aria-hidden="true">
      {DRAWINGS[kind]}
    </svg>
  );
}
