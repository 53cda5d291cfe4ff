import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, it } from "vitest";
import { mpesaProvider } from "../../../adapters/payments/mpesa/mpesa-provider.ts";
import { stripeProvider } from "../../../adapters/payments/stripe/stripe-provider.ts";
import { MPESA } from "../../local/payments/shop.ts";

/** Answers at once, but never to the end: a byte every second. */
let dripping: Server;
let apiUrl: string;
beforeEach(async () => {
  dripping = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const drops = setInterval(() => response.write(" "), 1000);
    response.on("close", () => clearInterval(drops));
  });
  dripping.listen(0, "127.0.0.1");
  await once(dripping, "listening");
  const address = dripping.address();
  apiUrl = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterEach(() => {
  dripping.closeAllConnections();
  dripping.close();
});

it("nobody waits longer than eight seconds for a provider", { timeout: 20_000 }, async () => {
  const cards = stripeProvider({ apiUrl, secretKey: async () => "sk_test_1" });
  const mpesa = mpesaProvider({ apiUrl, shortCode: "174379", credentials: async () => MPESA }, Date.now);
  const begun = performance.now();
  const errors = await Promise.allSettled([cards.readPayment("cs_test_1"), mpesa.readPayment("ws_CO_1")]);
  for (const error of errors) expect(error).toMatchObject({ status: "rejected", reason: { code: "unavailable" } });
  const waited = performance.now() - begun;
  expect(waited).toBeGreaterThan(7_900);
  expect(waited).toBeLessThan(12_000);
});
