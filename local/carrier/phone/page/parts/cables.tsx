import { useLayoutEffect, useRef, useState } from "react";
import type { BrowserPhone } from "../phone/browser-phone.ts";
import type { PhoneState } from "../phone/phone-state.ts";
import { useWords } from "../words/language.ts";
import { cablePath, type Box } from "./cable-path.ts";
import { connections } from "./connections.ts";

export interface CablesProps {
  readonly phones: readonly BrowserPhone[];
  readonly states: readonly PhoneState[];
}

/** A line between telephones on the page that hear each other. */
export function Cables({ phones, states }: CablesProps) {
  const words = useWords();
  const drawing = useRef<SVGSVGElement>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const pairs = connections(states);
  const isDrawn = pairs.length > 0;
  useLayoutEffect(() => {
    const desk = drawing.current?.parentElement;
    if (desk === null || desk === undefined || !isDrawn) return undefined;
    const observer = new ResizeObserver(() => setBoxes(phones.map(({ id }) => boxOf(desk, id))));
    for (const element of [desk, ...desk.querySelectorAll("[data-phone]")]) observer.observe(element);
    return () => observer.disconnect();
  }, [phones, isDrawn]);
  return (
    <svg ref={drawing} className="cables" aria-hidden={!isDrawn}>
      {pairs.map(([from, to]) => {
        const [a, b] = [boxes[from], boxes[to]];
        const names = words.connected(states[from]?.person?.name ?? "", states[to]?.person?.name ?? "");
        return a && b && <path key={`${from}-${to}`} d={cablePath(a, b)} role="img" aria-label={names} />;
      })}
    </svg>
  );
}

function boxOf(desk: Element, id: string): Box {
  const origin = desk.getBoundingClientRect();
  const { left, top, width, height } = desk.querySelector(`[data-phone="${id}"]`)?.getBoundingClientRect() ?? origin;
  return { left: left - origin.left, top: top - origin.top, width, height };
}
