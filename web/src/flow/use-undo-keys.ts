/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y); with a Mac's command key the same. In a field they are the field's own. */
import { useEffect, useEffectEvent } from "react";
import type { Editor } from "./use-editor.ts";

export function useUndoKeys(editor: Editor, isOn: boolean): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!isOn || !(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === "z") (event.shiftKey ? editor.redo : editor.undo)();
    else if (key === "y") editor.redo();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => pressed(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input:not([type=checkbox]):not([type=radio]), textarea") !== null;
