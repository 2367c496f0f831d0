interface CountedProps {
  readonly number: number | string;
  /** What is counted; shown where no heading of a column says it. */
  readonly noun: string;
  readonly plural?: string;
}

/** A number in a column, which carries its unit where columns fold into lines. */
export function Counted({ number, noun, plural = `${noun}s` }: CountedProps) {
  return (
    <>
      {number}
      <span className="unit"> {String(number) === '1' ? noun : plural}</span>
    </>
  );
}
