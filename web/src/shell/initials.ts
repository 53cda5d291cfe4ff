/** At most two letters that stand for a person; an address's first when there is no name. */
export function initials(name: string): string {
  const words = name.split(/[\s@._-]+/).filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => /^\p{L}/u.exec(word ?? "")?.[0].toUpperCase() ?? "").join("") || "?";
}
