import { useEffect, useRef } from "react";

/** Keys of the keyboard for the telephone in use, wherever the focus is, except in fields and on what has a use for the key itself. */
export function useKeyboard(isActive: boolean, onKey: (key: string) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    if (!isActive) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key !== "Escape" && takesKey(event.target, event.key)) return;
      if (event.key === "Backspace") event.preventDefault();
      latest.current(event.key);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isActive]);
}

function takesKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("input, select, textarea") !== null) return true;
  return key === "Enter" && target.closest("button, a, summary, label") !== null;
}
