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
    }
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

export type CallScript = readonly Instruction[];
