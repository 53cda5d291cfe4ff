/** A script whose dial rings phones that cost money: with its time limit, and the numbers whose ends are wanted to know. */
import type { PaidDial } from "../../core/billing/paid-dial.ts";
import type { CallScript, Instruction } from "../../core/voice/call-script.ts";

/** @param step the one that dials @param paid absent when nothing of it costs money */
export function withPaid(script: CallScript, step: number, paid: PaidDial | undefined): CallScript {
  if (paid === undefined) return script;
  return script.map((instruction) => (instruction.do === "dial" ? limited(instruction, step, paid) : instruction));
}

function limited(dial: Extract<Instruction, { do: "dial" }>, step: number, { seconds, several, rates, unreserved }: PaidDial): Instruction {
  const numbers = dial.devices.flatMap((device) => (device.kind === "number" ? [device.number] : []));
  // Without a reservation the prices may not be known either: then whatever is a number is settled when it has ended.
  const paid = unreserved === true ? numbers : numbers.filter((number) => Object.hasOwn(rates, number));
  return { ...dial, paid: { step, numbers: paid, seconds, several } };
}
