import * as z from "zod/mini";
import type { Provider } from "../provider.ts";
import { DarajaProblem, invalid } from "./daraja-problem.ts";

const fields = z.object({
  BusinessShortCode: z.union([z.string(), z.number()]),
  Password: z.string(),
  Timestamp: z.string().check(z.regex(/^20\d{12}$/)),
});

/** The pay bill proves itself by Base64 of short code, pass key and time. Throws when it does not. */
export function checkPassword({ options }: Provider, body: unknown): void {
  const parsed = fields.safeParse(body);
  if (!parsed.success) throw invalid(String(parsed.error.issues[0]?.path[0] ?? "Request"));
  const { BusinessShortCode, Password, Timestamp } = parsed.data;
  const { shortCode, passKey } = options.mpesa;
  if (String(BusinessShortCode) !== shortCode) throw new DarajaProblem(500, "500.001.1001", "Merchant does not exist");
  if (Password !== Buffer.from(`${shortCode}${passKey}${Timestamp}`).toString("base64"))
    throw new DarajaProblem(500, "500.001.1001", "[MerchantValidate] - Wrong credentials");
}
