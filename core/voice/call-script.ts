/** What a call does next, in neutral words. Adapters render it for their carrier: one instruction, one verb, one file. */
import type { CallState } from "./call-state.ts";
import type { Device, Prompt } from "./dial-plan.ts";

export type Instruction =
  | { readonly do: "prompt"; readonly prompt: Prompt }
  | { readonly do: "pause"; readonly seconds: number }
  /** Plays the prompts and collects keys: the next event is `digits` or `silence`, both with the state `next`. */
  | {
      readonly do: "collect";
      readonly prompts: readonly Prompt[];
      readonly maxDigits: number;
      readonly waitSeconds: number;
      /** The key that ends the input early; absent when every key is data. */
      readonly finishKey?: "#" | "*";
      /** `screened` keys come from a called phone that is being asked to press 1. */
      readonly purpose: "menu" | "screening";
      readonly next: CallState;
    }
  /** Rings devices at once; the next event is `dial-ended`. */
  | {
      readonly do: "dial";
      readonly devices: readonly Device[];
      readonly ringSeconds: number;
      /** E.164 number to present; absent means the caller's own. */
      readonly callerId?: string;
      readonly record: boolean;
      readonly next: CallState;
      /** Given when some of the devices cost money. */
      readonly paid?: PaidPart;
    }
  /** Puts the caller through to a number that costs nothing; the call ends with it. */
  | { readonly do: "forward"; readonly number: string; readonly callerId?: string }
  /** Records the caller; the next event is `record-ended` or `nothing-recorded`. */
  | {
      readonly do: "record";
      readonly maxSeconds: number;
      readonly silenceSeconds: number;
      readonly mailbox: string;
      readonly next: CallState;
    }
  | { readonly do: "reject"; readonly reason: "busy" | "rejected" }
  /** Lets a screened leg through to the caller: the script ends normally. */
  | { readonly do: "connect" }
  | { readonly do: "hangup" }
  /** Hands the call to a static document outside our functions, when they are in trouble. */
  | { readonly do: "fall-back"; readonly url: string };

interface PaidPart {
  /** The step that put money aside for it: its name travels in the addresses of the legs' notices. */
  readonly step: number;
  /** Those of the devices that cost money (E.164): their ends are wanted to know. */
  readonly numbers: readonly string[];
  /** How long the talk may last. */
  readonly seconds: number;
  /** What was put aside is given back when the dial has ended, not when a leg has. */
  readonly several: boolean;
}

export type CallScript = readonly Instruction[];
