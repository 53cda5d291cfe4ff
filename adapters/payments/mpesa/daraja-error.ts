/** Daraja's refusals: `{ requestId, errorCode, errorMessage }` with an HTTP status. */
import * as z from "zod/mini";
import { PaymentError } from "../payment-error.ts";
import type { DarajaAnswer } from "./daraja-request.ts";

const errorFields = z.object({ errorCode: z.string(), errorMessage: z.optional(z.string()) });
export type DarajaTrouble = z.infer<typeof errorFields>;

export function troubleIn({ json }: DarajaAnswer): DarajaTrouble | undefined {
  const parsed = errorFields.safeParse(json);
  return parsed.success ? parsed.data : undefined;
}

/** "Invalid Access Token": it was made invalid before its time, and a new one helps. */
export const isTokenTrouble = (answer: DarajaAnswer): boolean =>
  answer.status === 401 || ["404.001.03", "400.003.01", "401.003.01"].includes(troubleIn(answer)?.errorCode ?? "");

/** 500.001.1001 is many things; these are about who we say we are. */
export const isCredentialTrouble = ({ errorCode, errorMessage = "" }: DarajaTrouble): boolean =>
  errorCode.startsWith("400.008") || (errorCode === "500.001.1001" && /credentials|merchant does not exist/i.test(errorMessage));

/** The error that an answer stands for. It names the code only: Daraja's text may repeat the telephone number, and errors are logged. */
export function darajaError(answer: DarajaAnswer): PaymentError {
  const trouble = troubleIn(answer);
  const message = `M-Pesa answered ${answer.status}${trouble === undefined ? "" : ` (${trouble.errorCode})`}`;
  if (isTokenTrouble(answer) || answer.status === 403 || (trouble !== undefined && isCredentialTrouble(trouble)))
    return new PaymentError("auth", message);
  const refused = answer.status >= 400 && answer.status < 500 && answer.status !== 429 && trouble !== undefined;
  return new PaymentError(refused ? "refused" : "unavailable", message);
}
