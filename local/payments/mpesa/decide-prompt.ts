/** What somebody does with a prompt on the telephone, and the report of it. */
import { newId } from "../new-id.ts";
import type { PromptOutcome } from "../outcome.ts";
import type { Provider } from "../provider.ts";
import type { NoticeRecord, PromptRecord } from "../state/records.ts";
import { eastAfricaTime } from "./east-africa-time.ts";
import { resultWords } from "./result-words.ts";

const CODES: Readonly<Record<Exclude<PromptOutcome, "ignored">, number>> = {
  paid: 0,
  "no-money": 1,
  cancelled: 1032,
  timeout: 1037,
  "wrong-pin": 2001,
};

/** Changes the prompt; the answer is what is to be told. Throws when it has been decided before. */
export function decidePrompt({ now }: Provider, prompt: PromptRecord, outcome: PromptOutcome): NoticeRecord[] {
  if (prompt.result !== undefined) throw new Error(`The prompt ${prompt.id} is over (${prompt.result.code}).`);
  if (outcome === "ignored") {
    prompt.ignored = true;
    return [];
  }
  const at = now();
  const code = CODES[outcome];
  prompt.result = { code, at, ...(code === 0 ? { receipt: newId("").slice(0, 10).toUpperCase() } : {}) };
  const body = JSON.stringify({ Body: { stkCallback: callback(prompt, code) } });
  const id = newId("stk_");
  return [{ id, by: "mpesa", type: "stk-callback", url: prompt.callbackUrl, body, createdAt: at, attempts: 0, nextAt: at }];
}

function callback(prompt: PromptRecord, code: number) {
  return {
    MerchantRequestID: prompt.merchantRequest,
    CheckoutRequestID: prompt.id,
    ResultCode: code,
    ResultDesc: resultWords(code),
    ...(code === 0 ? { CallbackMetadata: { Item: paidItems(prompt) } } : {}),
  };
}

const paidItems = ({ shillings, result, phone }: PromptRecord) => [
  { Name: "Amount", Value: shillings },
  { Name: "MpesaReceiptNumber", Value: result?.receipt },
  { Name: "Balance" },
  { Name: "TransactionDate", Value: Number(eastAfricaTime(result?.at ?? 0)) },
  { Name: "PhoneNumber", Value: Number(phone) },
];
