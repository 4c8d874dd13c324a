/** A small turning ring, seen only when something takes longer than 300 ms. */
export function Waiting() {
  return (
    <svg className="after-a-while size-4 shrink-0" viewBox="0 0 16 16" aria-hidden="true">
      <g className="origin-center animate-spin">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeOpacity="0.3" strokeWidth="2" />
        <path d="M8 2a6 6 0 0 1 6 6" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </g>
    </svg>
  );
}
