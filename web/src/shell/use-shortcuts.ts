/** `/` searches, `g` then a letter goes, `?` shows all. */
import { useEffect, useEffectEvent, useRef } from "react";
import { useLocation } from "wouter";
import { SECTIONS, type Section } from "./sections.tsx";

/** The page's search box carries this attribute. */
export const SEARCH_BOX = { "data-search-box": "" };

/** Between `g` and the letter, in milliseconds. */
const TOGETHER = 1_000;

export function useShortcuts(sections: readonly Section[], help: () => void): void {
  const [, navigate] = useLocation();
  const goPressedAt = useRef(-TOGETHER);
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isDialogOpen()) return;
    const section =
      event.timeStamp - goPressedAt.current < TOGETHER ? sections.find((name) => SECTIONS[name].key === event.key) : undefined;
    goPressedAt.current = event.key === "g" ? event.timeStamp : -TOGETHER;
    if (section !== undefined) navigate(SECTIONS[section].path);
    else if (event.key === "?") help();
    else if (event.key !== "/" || !focusSearch()) return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => pressed(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>("[data-search-box]");
  box?.focus();
  box?.select();
  return box !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input:not([type=range]):not([type=radio]), textarea, select, [contenteditable]") !== null
  );
}

/** What floats above the page has the keyboard for itself. */
function isDialogOpen(): boolean {
  return document.querySelector("[role=dialog], [role=menu]") !== null;
}
