/**
 * Listening to one's messages by telephone: `*` and one's extension in a menu (or `*97`, and the extension when it is asked for), the
 * PIN, then the messages, newest first. In English for every office: carriers have no voice for Swahili.
 */
import type { Listening } from "./call-state.ts";
import type { Prompt } from "./dial-plan.ts";
import type { TrailEntry } from "./trail.ts";
import { nextState, personOf, spoken, type Step, type Walk } from "./walk.ts";

const TRIES = 3;
const WAIT_SECONDS = 8;
const LONGEST_EXTENSION = 6;
const LONGEST_PIN = 12;
const EXTENSION = /^[1-9][0-9]{1,5}$/;

/** @param dialled what followed the star */
export function beginListening(walk: Walk, dialled: string): Step {
  const trail: TrailEntry[] = [{ kind: "mailbox-asked" }];
  if (personOf(walk.plan, dialled) !== undefined) return askPin(walk, dialled, trail, [], 1);
  const missing = missingDigits(walk, dialled);
  return missing === 0 ? askExtension(walk, trail, [], 1) : takeRest(walk, dialled, missing, trail);
}

/**
 * A menu takes as many keys as the longest extension has, so that nobody who dials one has to wait: of the star and an extension it
 * takes all but the last.
 */
const missingDigits = ({ plan }: Walk, dialled: string): number =>
  EXTENSION.test(dialled)
    ? Math.max(0, ...plan.people.map(({ extension }) => (extension.startsWith(dialled) ? extension.length - dialled.length : 0)))
    : 0;

/** Says nothing: the keys are on their way. */
const takeRest = (walk: Walk, person: string, most: number, trail: readonly TrailEntry[]): Step =>
  ask(walk, { prompts: [], trail, most, attempt: 1, person, listening: { asked: "extension" } });

/** @param keys empty when none was pressed */
export function listenOn(walk: Walk, { asked, message }: Listening, keys: string): Step {
  const { attempt, person = "" } = walk.state;
  switch (asked) {
    case "extension": {
      const dialled = keys === "" ? "" : person + keys;
      if (EXTENSION.test(dialled)) return askPin(walk, dialled, [], [], 1);
      if (person !== "") return askExtension(walk, [], [], 1);
      return attempt < TRIES ? askExtension(walk, [], [], attempt + 1) : end([], []);
    }
    case "pin":
      return afterPin(walk, person, keys, attempt);
    case "messages":
      return playNext(walk, person, message === undefined ? [] : [done(keys)]);
    default:
      return asked satisfies never;
  }
}

/** Whoever presses nothing, or something else, has heard it. */
const done = (keys: string): TrailEntry => ({ kind: "mailbox-done", did: keys === DELETE ? "deleted" : "kept" });
export const DELETE = "7";

function askExtension(walk: Walk, trail: readonly TrailEntry[], before: readonly Prompt[], attempt: number): Step {
  const prompts = [...before, say("Enter your extension, then press hash.")];
  return ask(walk, { prompts, trail, most: LONGEST_EXTENSION, attempt, listening: { asked: "extension" } });
}

/** An extension that nobody has is asked for its PIN too: whose there are is not told. */
function askPin(walk: Walk, person: string, trail: readonly TrailEntry[], before: readonly Prompt[], attempt: number): Step {
  const prompts = [...before, say("Enter your PIN, then press hash.")];
  return ask(walk, { prompts, trail, most: LONGEST_PIN, attempt, person, listening: { asked: "pin" } });
}

function afterPin(walk: Walk, extension: string, keys: string, attempt: number): Step {
  const pin = keys === "" ? "wrong" : (walk.found?.pin ?? "wrong");
  const trail: TrailEntry[] = [{ kind: "mailbox-pin", extension, pin }];
  switch (pin) {
    case "right":
      return playNext(walk, extension, trail);
    case "locked":
      return end(trail, [say("There were too many wrong PINs. Try again in fifteen minutes.")]);
    case "wrong":
    case "none": {
      const wrong = say("That extension and PIN do not fit together.");
      return attempt < TRIES ? askPin(walk, extension, trail, [wrong], attempt + 1) : end(trail, [wrong]);
    }
    default:
      return pin satisfies never;
  }
}

function playNext(walk: Walk, person: string, before: readonly TrailEntry[]): Step {
  const deleted = before.some((entry) => entry.kind === "mailbox-done" && entry.did === "deleted") ? [say("Deleted.")] : [];
  const message = walk.found?.message;
  if (message === undefined) return end([...before, { kind: "mailbox-end" }], [...deleted, say("You have no more messages.")]);
  const { url, ...played } = message;
  const from = played.from === null ? "an unknown caller" : played.from.replaceAll(/\D/g, "").split("").join(" ");
  const prompts = [
    ...deleted,
    say(`A message from ${from}.`),
    { audio: url },
    say("To delete it, press 7. To keep it, press 9. For the next one, press hash."),
  ];
  const { startedAt, recording } = played;
  return ask(walk, {
    prompts,
    trail: [...before, { kind: "mailbox-message", ...played }],
    most: 1,
    attempt: 1,
    person,
    listening: { asked: "messages", message: { startedAt, recording } },
  });
}

interface Question {
  readonly prompts: readonly Prompt[];
  readonly trail: readonly TrailEntry[];
  /** So many keys are taken at most; a single one needs no hash after it. */
  readonly most: number;
  readonly attempt: number;
  readonly person?: string;
  readonly listening: Listening;
}

function ask(walk: Walk, { prompts, trail, most, attempt, person, listening }: Question): Step {
  const whose = person === undefined ? {} : { person };
  const collect = {
    do: "collect",
    prompts,
    maxDigits: most,
    waitSeconds: WAIT_SECONDS,
    purpose: "menu",
    next: nextState(walk, walk.state.node, { attempt, listening, ...whose }),
    ...(most === 1 ? {} : { finishKey: "#" as const }),
  } as const;
  return { script: [collect], trail, expectsRecording: false };
}

function end(trail: readonly TrailEntry[], prompts: readonly Prompt[]): Step {
  return {
    script: [...spoken([...prompts, say("Goodbye.")]), { do: "hangup" }],
    trail: [...trail, { kind: "goodbye" }],
    expectsRecording: false,
  };
}

const say = (text: string): Prompt => ({ text, language: "en-GB" });
