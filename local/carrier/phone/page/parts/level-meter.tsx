import { useEffect, useRef } from "react";
import type { Loudness } from "../audio/loudness.ts";

/** A row of lamps for the sound that really passes. */
export function LevelMeter({ label, loudness }: { readonly label: string; readonly loudness: Loudness }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
    function draw() {
      show(bar.current, loudness.value());
      frame = requestAnimationFrame(draw);
    }
  }, [loudness]);
  return (
    <div className="meter">
      <span className="meter-label" aria-hidden="true">
        {label}
      </span>
      <div ref={bar} className="meter-bar" role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={0}>
        <div className="meter-light" />
      </div>
    </div>
  );
}

/** In tenths: screen readers need no more, and the page is only touched when a lamp changes. */
function show(bar: HTMLDivElement | null, loudness: number): void {
  const value = String(Math.ceil(loudness * 10) * 10);
  if (bar === null || bar.getAttribute("aria-valuenow") === value) return;
  bar.setAttribute("aria-valuenow", value);
  bar.style.setProperty("--level", `${value}%`);
}
