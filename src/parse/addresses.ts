/** A web or mail address: one word, as the treebank has it. Marks that may close a sentence or bracket are left at its end. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"')\]}]*[\w/#=&]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** A stretch without white space that is longer is not looked through, nor one with fewer places to cut. */
const LONGEST = 400;
const FEWEST_CUTS = 5;

/** Takes the places that lie inside an address out of `cuts`, whose first and last are the ends of the stretch. */
export function keepAddresses(text: string, cuts: number[]): void {
  const start = cuts[0]!;
  const end = cuts.at(-1)!;
  if (cuts.length < FEWEST_CUTS || end - start > LONGEST) return;
  const stretch = text.slice(start, end);
  if (!/@|:\/\/|www\./i.test(stretch)) return;
  for (const { index, 0: address } of stretch.matchAll(ADDRESS)) {
    const first = start + index;
    const last = first + address.length;
    const kept = cuts.filter((cut) => cut <= first || cut >= last);
    cuts.splice(0, cuts.length, ...kept);
  }
}
