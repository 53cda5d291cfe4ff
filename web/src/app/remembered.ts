/** What this browser remembers of its user's taste. Storage may be forbidden or full: then it is forgotten, and nothing else happens. */

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forgotten, see above.
  }
}
