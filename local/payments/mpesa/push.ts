/** POST /mpesa/stkpush/v1/processrequest: a prompt appears on a telephone. */
import * as z from "zod/mini";
import { newId } from "../new-id.ts";
import type { Provider } from "../provider.ts";
import { jsonReply, type Reply } from "../reply.ts";
import type { PromptRecord } from "../state/records.ts";
import { checkPassword } from "./check-password.ts";
import { DarajaProblem, invalid } from "./daraja-problem.ts";
import { eastAfricaTime } from "./east-africa-time.ts";

/** So long a prompt stands on the telephone. */
const PROMPT_MS = 60_000;
const MOST_SHILLINGS = 250_000;

const text = z.union([z.string(), z.number()]);
const number = text.check(z.regex(/^254[17]\d{8}$/));
const fields = z.object({
  TransactionType: z.enum(["CustomerPayBillOnline", "CustomerBuyGoodsOnline"]),
  Amount: text.check(z.regex(/^[1-9]\d{0,5}$/)),
  PartyA: number,
  PartyB: text.check(z.regex(/^\d{5,7}$/)),
  PhoneNumber: number,
  CallBackURL: z.string().check(z.regex(/^https?:\/\/\S+$/)),
  AccountReference: z.string().check(z.minLength(1), z.maxLength(12)),
  TransactionDesc: z.string().check(z.minLength(1), z.maxLength(13)),
});

export function push(provider: Provider, body: unknown): Reply {
  checkPassword(provider, body);
  const prompt = promptOf(provider, body);
  provider.state.prompts.set(prompt.id, prompt);
  provider.state.appointments.push({ at: prompt.createdAt + PROMPT_MS, what: "time-out", id: prompt.id });
  provider.file.save();
  return jsonReply(200, {
    MerchantRequestID: prompt.merchantRequest,
    CheckoutRequestID: prompt.id,
    ResponseCode: "0",
    ResponseDescription: "Success. Request accepted for processing",
    CustomerMessage: "Success. Request accepted for processing",
  });
}

function promptOf({ now, options }: Provider, body: unknown): PromptRecord {
  const parsed = fields.safeParse(body);
  if (!parsed.success) throw invalid(String(parsed.error.issues[0]?.path[0] ?? "Request"));
  const asked = parsed.data;
  if (Number(asked.Amount) > MOST_SHILLINGS) throw invalid("Amount");
  if (String(asked.PartyB) !== options.mpesa.shortCode) throw new DarajaProblem(500, "500.001.1001", "Merchant does not exist");
  const createdAt = now();
  return {
    id: `ws_CO_${eastAfricaTime(createdAt)}${newId("").slice(0, 12)}`,
    merchantRequest: newId("").slice(0, 20),
    createdAt,
    phone: String(asked.PhoneNumber),
    shillings: Number(asked.Amount),
    reference: asked.AccountReference,
    description: asked.TransactionDesc,
    callbackUrl: asked.CallBackURL,
    ignored: false,
  };
}
