/** So many answers are kept before all are forgotten: memory stays bounded whatever the reports are. */
const MOST = 20_000;

/** The same answers as `answer`, which must depend on the key alone, kept for names that come again. */
export function remember<Answer>(answer: (key: string) => Answer): (key: string) => Answer {
  const kept = new Map<string, Answer>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= MOST) kept.clear();
    const made = answer(key);
    kept.set(key, made);
    return made;
  };
}
