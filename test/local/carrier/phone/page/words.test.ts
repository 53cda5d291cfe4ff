/** What the page says, in both languages. */
import { expect, test } from "vitest";
import { captionText } from "../../../../../local/carrier/phone/page/parts/caption-text.ts";
import { duration } from "../../../../../local/carrier/phone/page/parts/duration.ts";
import { endText, statusText } from "../../../../../local/carrier/phone/page/parts/status-text.ts";
import { NEW_PHONE } from "../../../../../local/carrier/phone/page/phone/phone-state.ts";
import { english, type Words } from "../../../../../local/carrier/phone/page/words/english.ts";
import { swahili } from "../../../../../local/carrier/phone/page/words/swahili.ts";

const END = { id: "CA1", peer: "+254200000001", state: "ended" } as const;

/** Every text, functions called with something. */
const texts = (words: Words): string[] =>
  Object.values(words).flatMap((entry): string[] => {
    if (typeof entry === "string") return [entry];
    return typeof entry === "function" ? [entry("x", "y")] : Object.values(entry);
  });

test("Swahili says everything in its own words", () => {
  const [own, other] = [texts(swahili), texts(english)];
  expect(own).toHaveLength(other.length);
  expect(own.filter((text, at) => text === other[at])).toEqual([]);
});

test("the display tells why a call ended, from where one stands", () => {
  expect(endText({ ...END, direction: "in", reason: "declined" }, english)).toBe("You declined");
  expect(endText({ ...END, direction: "out", reason: "declined" }, english)).toBe("The call was declined");
  expect(endText({ ...END, direction: "in", reason: "other-side-hung-up" }, english)).toMatch(/^Missed/);
  expect(endText({ ...END, direction: "in", reason: "other-side-hung-up", talkedMs: 9 }, english)).toBe("The other side hung up");
  expect(endText({ ...END, peer: "112", direction: "out", reason: "failed" }, english)).toMatch(/Emergency calls go nowhere/);
  expect(endText({ ...END, direction: "out", reason: "failed" }, swahili)).toBe("Namba haipatikani");
});

test("a lost connection comes before everything else", () => {
  const call = { ...END, direction: "out", state: "talking" } as const;
  expect(statusText({ ...NEW_PHONE, connection: "lost", call }, english)).toMatch(/Connection lost/);
  expect(statusText({ ...NEW_PHONE, connection: "open", call }, english)).toBe("Talking");
});

test("a sound is captioned by its file's name, words by themselves", () => {
  expect(captionText("https://files.example/greeting%20one.wav?signature=abc", english)).toBe("Sound: greeting one.wav");
  expect(captionText("/hold.wav", english)).toBe("Sound: hold.wav");
  expect(captionText("For sales, press 1 / 2.", english)).toBe("For sales, press 1 / 2.");
});

test.each([
  [42_999, "0:42"],
  [725_000, "12:05"],
  [3_800_000, "1:03:20"],
  [-5, "0:00"],
])("%i ms is %s", (ms, text) => {
  expect(duration(ms)).toBe(text);
});
