/** So many seconds as phones may ring; undefined for anything else. */
export function readSeconds(text: string): number | undefined {
  const seconds = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return seconds >= 5 && seconds <= 120 ? seconds : undefined;
}
