import { useEffect } from "react";
import { loadLeaveDialog, markUnsaved } from "./unsaved.ts";

/**
 * Asks before what was not saved is left: by a link, a key or the browser's back in the account's own words, by closing the window in
 * the browser's.
 * @param asksInside false where it is saved by itself when only the page changes
 */
export function useUnsavedGuard(isUnsaved: boolean, asksInside = isUnsaved): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  useEffect(() => {
    if (!asksInside) return undefined;
    // Fetched now, since the question must also come without a connection.
    void loadLeaveDialog();
    return markUnsaved();
  }, [asksInside]);
}
