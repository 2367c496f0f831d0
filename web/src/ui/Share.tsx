/** A part of a whole as a bar; the numbers stand beside it. */
export function Share({ part, whole }: { readonly part: number; readonly whole: number }) {
  return (
    <svg className="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="whole" width="100" height="8" />
      <rect className="part" width={whole === 0 ? 0 : (100 * part) / whole} height="8" />
    </svg>
  );
}
