/** Noted in the browser's history when a call is opened from a list: closing it is then the same as going back. */
export const FROM_LIST = { openedFromList: true };

export function wasOpenedFromList(): boolean {
  const state: unknown = window.history.state;
  return typeof state === "object" && state !== null && "openedFromList" in state;
}
