/** Bounds memory: 1,000 offices of a few kilobytes each. */
const MAX_KEPT = 1000;

/** Keeps a value in memory; the oldest goes when there is no more room. */
export function keep<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > MAX_KEPT && oldest.done === false) map.delete(oldest.value);
}
