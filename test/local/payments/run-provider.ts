/** Runs the simulated provider with the options given as JSON, and prints its address. */
import * as z from "zod/mini";
import { startPaymentProvider } from "../../../local/payments/start-payment-provider.ts";

const text = z.string();
const options = z.object({
  stripe: z.object({ secretKey: text, webhookSecret: text, webhookUrl: text }),
  mpesa: z.object({ consumerKey: text, consumerSecret: text, shortCode: text, passKey: text }),
  dataDir: text,
});

const { baseUrl } = await startPaymentProvider(options.parse(JSON.parse(process.argv[2] ?? "")));
process.stdout.write(`${baseUrl}\n`);
