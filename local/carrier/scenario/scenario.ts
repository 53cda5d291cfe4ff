/**
 * A language for tests that reads like a call:
 *
 *   const caller = scenario.phone("+254722000001").calls("+254200000001");
 *   await caller.hears(/welcome/i);
 *   await caller.presses("1");
 *   await amina.rings();
 *   await amina.answers();
 *   await amina.says(pcm);
 *
 * Time is the virtual clock's: it moves only while something is waited for, so minutes of a call take milliseconds.
 */
import type { EventLog } from "../event-log.ts";
import type { TelephoneNetwork } from "../line.ts";
import type { VirtualClock } from "../virtual-clock.ts";
import { ScenarioFailed } from "./scenario-failed.ts";
import { ScenarioPhone } from "./scenario-phone.ts";

export interface ScenarioOptions {
  readonly network: TelephoneNetwork;
  readonly clock: VirtualClock;
  /** What the carrier logs; shown when an expectation is not met. */
  readonly log: EventLog;
}

export class Scenario {
  readonly network: TelephoneNetwork;
  readonly clock: VirtualClock;
  readonly #log: EventLog;

  constructor({ network, clock, log }: ScenarioOptions) {
    this.network = network;
    this.clock = clock;
    this.#log = log;
  }

  /** Plugs in a telephone: it can be rung and can call. `address`: E.164, `client:name` or `sip:user@host`. */
  phone(address: string, name = address): ScenarioPhone {
    return new ScenarioPhone(this, address, name);
  }

  /** Lets time pass. */
  async passes(seconds: number): Promise<void> {
    await this.clock.advance(seconds * 1000);
  }

  /** Lets time pass until the condition holds. @throws ScenarioFailed with what happened at the carrier */
  async until(condition: () => boolean, expectation: string, withinSeconds: number): Promise<void> {
    const held = await this.clock.runUntil(condition, withinSeconds * 1000);
    if (!held) throw new ScenarioFailed(`${expectation}: not within ${withinSeconds} s`, this.#log);
  }
}
