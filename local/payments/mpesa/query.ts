/** POST /mpesa/stkpushquery/v1/query: what became of a prompt. */
import * as z from "zod/mini";
import type { Provider } from "../provider.ts";
import { jsonReply, type Reply } from "../reply.ts";
import { checkPassword } from "./check-password.ts";
import { DarajaProblem, invalid } from "./daraja-problem.ts";
import { resultWords } from "./result-words.ts";

const fields = z.object({ CheckoutRequestID: z.string() });

export function query(provider: Provider, body: unknown): Reply {
  checkPassword(provider, body);
  const parsed = fields.safeParse(body);
  const prompt = parsed.success ? provider.state.prompts.get(parsed.data.CheckoutRequestID) : undefined;
  if (prompt === undefined) throw invalid("CheckoutRequestID");
  if (prompt.result === undefined) throw new DarajaProblem(500, "500.001.1001", "The transaction is being processed");
  return jsonReply(200, {
    ResponseCode: "0",
    ResponseDescription: "The service request has been accepted successsfully",
    MerchantRequestID: prompt.merchantRequest,
    CheckoutRequestID: prompt.id,
    ResultCode: String(prompt.result.code),
    ResultDesc: resultWords(prompt.result.code),
  });
}
