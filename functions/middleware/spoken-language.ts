/** The language in which a request wants to be answered: `Accept-Language: sw-KE, en;q=0.5` (RFC 9110, section 12.5.4). */

export type SpokenLanguage = "en" | "sw";

/** English when neither of ours is asked for. */
export function spokenLanguage(acceptLanguage: string | undefined): SpokenLanguage {
  const wanted = (acceptLanguage ?? "").split(",").flatMap(preferenceOf);
  return wanted.toSorted((a, b) => b.weight - a.weight)[0]?.language ?? "en";
}

function preferenceOf(range: string): readonly { readonly language: SpokenLanguage; readonly weight: number }[] {
  const [, language, weight = "1"] = /^\s*(en|sw)(?:-[a-z0-9-]+)?\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i.exec(range) ?? [];
  if (language === undefined || Number(weight) === 0) return [];
  return [{ language: language.toLowerCase() === "sw" ? "sw" : "en", weight: Number(weight) }];
}
