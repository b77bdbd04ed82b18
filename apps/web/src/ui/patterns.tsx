/** The hatch of the section plane, once per page: drawings are inlined without their own. */
export function Patterns() {
  return (
    <svg className="patterns" aria-hidden="true">
      <defs>
        <pattern id="op-cut" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="face" d="M0 0h6v6H0z" />
          <path className="hs" d="M0 0v6" strokeWidth="5" />
        </pattern>
        <pattern id="op-cut-l" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path fill="#fff" d="M0 0h6v6H0z" />
          <path stroke="#ff5b14" d="M0 0v6" strokeWidth="5" />
        </pattern>
      </defs>
    </svg>
  );
}
