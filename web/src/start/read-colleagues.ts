/** Names and mobiles out of what somebody pasted: a line each, or with commas, the number before the name or after it. */

export interface Colleague {
  readonly name: string;
  /** E.164. */
  readonly mobile: string;
}

export interface Pasted {
  readonly colleagues: readonly Colleague[];
  /** Lines in which no number can be called. */
  readonly unread: readonly string[];
}

const NUMBER = /\+?\(?\d[\d\s().-]{5,}\d/g;
const MOST_NAME = 80;

/** @param read a number as people of the country type it, in E.164; undefined for what is none */
export function readColleagues(text: string, read: (number: string) => string | undefined): Pasted {
  const colleagues = new Map<string, Colleague>();
  const unread: string[] = [];
  for (const line of text.split(/[\n;]/)) {
    const found = inLine(line, read);
    for (const colleague of found) if (!colleagues.has(colleague.mobile)) colleagues.set(colleague.mobile, colleague);
    if (found.length === 0 && line.trim() !== "") unread.push(line.trim());
  }
  return { colleagues: [...colleagues.values()], unread };
}

function inLine(line: string, read: (number: string) => string | undefined): readonly Colleague[] {
  const numbers = [...line.matchAll(NUMBER)].flatMap(({ 0: text, index }) => {
    const mobile = read(text);
    return mobile === undefined ? [] : [{ mobile, from: index, to: index + text.length }];
  });
  return numbers.map(({ mobile, from, to }, place) => {
    const before = nameIn(line.slice(numbers[place - 1]?.to ?? 0, from));
    const after = nameIn(line.slice(to, numbers[place + 1]?.from ?? line.length));
    return { name: before || after || mobile, mobile };
  });
}

const nameIn = (text: string): string =>
  text
    .replaceAll(/["'<>()[\],:\t|]+/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[\s–—-]+|[\s–—-]+$/g, "")
    .slice(0, MOST_NAME);
