/** Index of the first element of a list sorted by `key` whose key is at least `value`; the length when there is none. */
export function firstFrom<Item>(list: readonly Item[], value: number, key: (item: Item) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && key(item) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
