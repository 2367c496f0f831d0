/** So many answers are kept before all are forgotten: memory stays bounded whatever the reports are. */
const MOST = 20_000;

/** The answer kept under a key, on which alone it must depend, or a new one. */
export function keep<Answer>(kept: Map<string, Answer>, key: string, answer: () => Answer): Answer {
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MOST) kept.clear();
  const made = answer();
  kept.set(key, made);
  return made;
}
