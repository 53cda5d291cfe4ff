/** Answers that were seen at Daraja's, and what they mean for a payment. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mpesaProvider } from "../../../../adapters/payments/mpesa/mpesa-provider.ts";
import type { PaymentProvider } from "../../../../adapters/payments/payment-provider.ts";
import { MPESA } from "../../../local/payments/shop.ts";

const ID = "ws_CO_191220191020363925";
let daraja: Server;
let mpesa: PaymentProvider;
let answer: { status: number; body: string };

beforeAll(async () => {
  daraja = createServer((request, response) => {
    const token = request.url?.startsWith("/oauth/") === true;
    response.writeHead(token ? 200 : answer.status);
    response.end(token ? '{"access_token":"token","expires_in":"3599"}' : answer.body);
  });
  daraja.listen(0, "127.0.0.1");
  await once(daraja, "listening");
  const address = daraja.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  mpesa = mpesaProvider({ apiUrl: `http://127.0.0.1:${port}`, shortCode: "174379", credentials: async () => MPESA }, Date.now);
});
afterAll(() => {
  daraja.close();
});

const result = (code: string | number, id = ID) => ({
  status: 200,
  body: JSON.stringify({
    ResponseCode: "0",
    MerchantRequestID: "29115-34620561-1",
    CheckoutRequestID: id,
    ResultCode: code,
    ResultDesc: "",
  }),
});
const error = (status: number, errorCode: string, errorMessage: string) => ({
  status,
  body: JSON.stringify({ requestId: "4788-81090592-4", errorCode, errorMessage }),
});

describe("a query says that a payment", () => {
  it.each([
    ["is paid: 0", result("0"), "paid"],
    ["is paid: 0 as a number", result(0), "paid"],
    ["is open: 500.001.1001", error(500, "500.001.1001", "The transaction is being processed"), "open"],
    ["is open: the subscriber is busy", error(500, "500.001.1001", "Unable to lock subscriber"), "open"],
    ["is open: 4999", result("4999"), "open"],
    ["has failed: 1, no money", result("1"), "failed"],
    ["has failed: 1019, too late", result("1019"), "failed"],
    ["has failed: 1032, cancelled", result("1032"), "failed"],
    ["has failed: 1037, nobody answered", result("1037"), "failed"],
    ["has failed: 2001, wrong PIN", result("2001"), "failed"],
  ])("%s", async (_name, given, state) => {
    answer = given;
    expect(await mpesa.readPayment(ID)).toEqual({ state });
  });
});

describe("a query says nothing about a payment", () => {
  it.each([
    ["with our credentials wrong", error(500, "500.001.1001", "[MerchantValidate] - Wrong credentials"), "auth"],
    ["with a token that is never taken", error(404, "404.001.03", "Invalid Access Token"), "auth"],
    ["when we may not", { status: 403, body: "" }, "auth"],
    ["that is unknown", error(400, "400.002.02", "Bad Request - Invalid CheckoutRequestID"), "refused"],
    ["when asked too often", error(429, "429.001.01", "Spike arrest violation"), "unavailable"],
    ["when the gateway is ill", { status: 503, body: "<html>Service unavailable</html>" }, "unavailable"],
    ["when the firewall answers", { status: 400, body: "<html>Incapsula</html>" }, "unavailable"],
    ["with nothing", { status: 200, body: "" }, "unavailable"],
    ["with another payment's result", result("0", "ws_CO_other"), "unavailable"],
    ["without a result", { status: 200, body: JSON.stringify({ CheckoutRequestID: ID }) }, "unavailable"],
  ])("%s", async (_name, given, code) => {
    answer = given;
    await expect(mpesa.readPayment(ID)).rejects.toMatchObject({ name: "PaymentError", code });
  });
});
