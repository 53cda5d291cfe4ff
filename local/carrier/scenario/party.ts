/** Somebody on the telephone: what they do, and what they expect. */
import type { Line, LineEnd } from "../line.ts";
import type { Scenario } from "./scenario.ts";

const HEAR_WITHIN_SECONDS = 120;
const END_WITHIN_SECONDS = 600;
/** From one key to the next. */
const KEY_SECONDS = 0.2;
const SAMPLE_RATE = 8000;

export class Party {
  readonly line: Line;
  /** When it began (epoch ms by the carrier's clock). */
  readonly since: number;
  readonly #scenario: Scenario;
  readonly #name: string;
  readonly #prompts: string[] = [];
  #heard = 0;
  #ending: LineEnd | undefined;

  constructor(scenario: Scenario, line: Line, name: string) {
    this.#scenario = scenario;
    this.line = line;
    this.#name = name;
    this.since = scenario.clock.now();
    line.subscribe((event) => {
      if (event.kind === "prompt") this.#prompts.push(event.text);
      if (event.kind === "state" && event.state === "ended") this.#ending = event.reason;
    });
  }

  /** The carrier's id of this leg. */
  get id(): string {
    return this.line.id;
  }

  /** Everything said to this party so far. */
  get prompts(): readonly string[] {
    return this.#prompts;
  }

  /** Waits for a prompt with these words, after the last one that was waited for; answers the whole prompt. */
  async hears(words: RegExp, withinSeconds = HEAR_WITHIN_SECONDS): Promise<string> {
    const find = (): number => this.#prompts.findIndex((text, at) => at >= this.#heard && words.test(text));
    const soFar = (): string => this.#prompts.slice(this.#heard).join(" | ") || "nothing";
    await this.#scenario
      .until(() => find() !== -1, `${this.#name} hears ${String(words)}`, withinSeconds)
      .catch((error: unknown) => {
        throw new Error(`${this.#name} heard: ${soFar()}`, { cause: error });
      });
    const at = find();
    this.#heard = at + 1;
    return this.#prompts[at] ?? "";
  }

  /** Presses keys one after the other; `w` waits half a second. */
  async presses(keys: string): Promise<void> {
    this.line.press(keys);
    await this.#scenario.passes((keys.length - 1) * KEY_SECONDS);
  }

  /** Speaks 16-bit PCM at 8 kHz to its end. */
  async says(pcm: Int16Array): Promise<void> {
    this.line.speak(pcm);
    await this.#scenario.passes(pcm.length / SAMPLE_RATE);
  }

  async answers(): Promise<void> {
    this.line.answer();
    await this.#scenario.passes(0);
  }

  async declines(): Promise<void> {
    this.line.decline();
    await this.#scenario.passes(0);
  }

  async hangsUp(): Promise<void> {
    this.line.hangUp();
    await this.#scenario.passes(0);
  }

  async waits(seconds: number): Promise<void> {
    await this.#scenario.passes(seconds);
  }

  /** Waits until both can talk. */
  async talks(withinSeconds = HEAR_WITHIN_SECONDS): Promise<void> {
    await this.#scenario.until(() => this.line.state === "talking", `${this.#name} is through`, withinSeconds);
  }

  /** Waits until the call is over; answers why, as the phone shows it. */
  async ends(withinSeconds = END_WITHIN_SECONDS): Promise<LineEnd | undefined> {
    await this.#scenario.until(() => this.line.state === "ended", `${this.#name}'s call ends`, withinSeconds);
    return this.#ending;
  }

  /** Everything this party heard, from the beginning to now: prompts, tones, the other people. */
  get sound(): Int16Array {
    return this.line.listen(this.since, this.#scenario.clock.now());
  }
}
