/** A telephone in a scenario: it calls, is rung, and holds one call at a time. */
import type { Line } from "../line.ts";
import { Party } from "./party.ts";
import type { Scenario } from "./scenario.ts";

const RING_WITHIN_SECONDS = 120;

export class ScenarioPhone {
  readonly address: string;
  readonly name: string;
  readonly unplug: () => void;
  readonly #scenario: Scenario;
  readonly #rung: Party[] = [];
  #current: Party | undefined;

  constructor(scenario: Scenario, address: string, name: string) {
    this.#scenario = scenario;
    this.address = address;
    this.name = name;
    this.unplug = scenario.network.attach({ address, ring: (line) => this.#rung.push(this.#party(line)) });
  }

  /** Dials. What is heard from now on is heard by the party that comes back. */
  calls(number: string, how: { readonly withheld?: boolean; readonly displayName?: string } = {}): Party {
    this.#current = this.#party(this.#scenario.network.dial({ from: this.address, to: number, ...how }));
    return this.#current;
  }

  /** Waits until it rings, and takes the handset in view: the next words are about this call. */
  async rings(withinSeconds = RING_WITHIN_SECONDS): Promise<Party> {
    await this.#scenario.until(() => this.#ringing() !== undefined, `${this.name} rings`, withinSeconds);
    this.#current = this.#ringing();
    return this.party;
  }

  /** For this long it does not ring. */
  async staysQuiet(seconds: number): Promise<void> {
    const before = this.#rung.length;
    await this.#scenario.passes(seconds);
    if (this.#rung.length > before) throw new Error(`${this.name} was rung`);
  }

  /** The call it is on (or was on last). */
  get party(): Party {
    if (this.#current === undefined) throw new Error(`${this.name} is on no call`);
    return this.#current;
  }

  /** How often it was rung so far. */
  get timesRung(): number {
    return this.#rung.length;
  }

  async answers(): Promise<Party> {
    await this.party.answers();
    return this.party;
  }
  declines = (): Promise<void> => this.party.declines();
  hangsUp = (): Promise<void> => this.party.hangsUp();
  presses = (keys: string): Promise<void> => this.party.presses(keys);
  says = (pcm: Int16Array): Promise<void> => this.party.says(pcm);
  hears = (words: RegExp, withinSeconds?: number): Promise<string> => this.party.hears(words, withinSeconds);
  ends = (withinSeconds?: number): Promise<string | undefined> => this.party.ends(withinSeconds);

  #ringing(): Party | undefined {
    return this.#rung.find((party) => party.line.state === "ringing");
  }

  #party(line: Line): Party {
    return new Party(this.#scenario, line, this.name);
  }
}
