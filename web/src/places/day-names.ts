import type { Language } from "../language/languages.ts";

/** A week's days as they are called, Monday first. */
export function dayNames(language: Language): readonly string[] {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "sw", { weekday: "long", timeZone: "UTC" });
  // The first day of 2024 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day)));
}
