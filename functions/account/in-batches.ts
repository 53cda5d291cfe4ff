/** Does something for each, so many at a time, and stops when a batch says so. */
export async function inBatches<T, R>(
  items: readonly T[],
  size: number,
  each: (item: T) => Promise<R>,
  isEnough: (results: readonly R[]) => boolean = () => false,
): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length && !isEnough(results); from += size) {
    // oxlint-disable-next-line no-await-in-loop -- the next batch begins when this one is done
    results.push(...(await Promise.all(items.slice(from, from + size).map(each))));
  }
  return results;
}
