/** What is typed and not saved anywhere on the page, and the question before it is left. */

type Go = () => void;

const unsaved = new Set<symbol>();
let asker: ((go: Go) => void) | undefined;

/** Until the returned function is called, leaving is asked about. */
export function markUnsaved(): () => void {
  const mark = Symbol("unsaved");
  unsaved.add(mark);
  return () => void unsaved.delete(mark);
}

export const isAnythingUnsaved = (): boolean => unsaved.size > 0;

/** What is typed may be lost: it was agreed to, or what it belongs to is gone. */
export const forgetUnsaved = (): void => unsaved.clear();

/** Goes at once, or after the question when something would be lost. */
export function leaveBy(go: Go): void {
  if (asker === undefined || !isAnythingUnsaved()) go();
  else asker(go);
}

/** The one that asks. */
export function answerLeaving(ask: (go: Go) => void): () => void {
  asker = ask;
  return () => {
    asker = undefined;
  };
}

export const loadLeaveDialog = () => import("./leave-dialog.tsx");
