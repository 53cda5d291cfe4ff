/** Whether two plain values (what JSON can say) are the same, whatever the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [mine, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return mine.size === other.size && [...mine].every(([name, value]) => other.has(name) && isSame(value, other.get(name)));
}
