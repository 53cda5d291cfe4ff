/**
 * What must not tell whether somebody is known takes equally long either way: the answer, good or bad, waits for the next full step of
 * time. The steps are longer than what the user pool needs, so that one step is what everybody waits.
 */
import type { AccountServices } from "../services.ts";

type Clock = Pick<AccountServices, "now" | "pause">;

/** Looking at a password or a code. */
export const CHECK_MS = 1_000;
/** Sending a mail, or not. */
export const MAIL_MS = 2_000;

export async function inEvenTime<T>(clock: Clock, stepMs: number, work: () => Promise<T>): Promise<T> {
  const begun = clock.now();
  try {
    return await work();
  } finally {
    await clock.pause(rest(clock.now() - begun, stepMs));
  }
}

/** For what tells everything when it succeeds: only refusals wait. */
export async function refusedInEvenTime<T>(clock: Clock, stepMs: number, work: () => Promise<T>): Promise<T> {
  const begun = clock.now();
  try {
    return await work();
  } catch (error) {
    await clock.pause(rest(clock.now() - begun, stepMs));
    throw error;
  }
}

const rest = (spentMs: number, stepMs: number): number => Math.max(1, Math.ceil(spentMs / stepMs)) * stepMs - spentMs;
