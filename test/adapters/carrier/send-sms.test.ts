/** Text messages over the carrier's own client, to the simulated carrier and to one that answers with other errors. */
import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import type { RestAccess } from "../../../adapters/carrier/twilio/rest-access.ts";
import { sendSms } from "../../../adapters/carrier/twilio/send-sms.ts";
import { ACCOUNT, AMINA, JOSEPH, OFFICE, openDesk } from "../../local/carrier/carrier-desk.ts";
import { listening } from "./carrier-server.ts";

const accessTo = (apiUrl: string, token = ACCOUNT.authToken): RestAccess => ({ apiUrl, tokenOf: async () => token });
const SMS = { from: OFFICE, to: AMINA, text: "Duka Travel: salio 3.20 €" };

test("a message is taken, and kept by the carrier as it was written", async () => {
  const { carrier } = await openDesk({});
  const outcome = await sendSms(accessTo(carrier.baseUrl), ACCOUNT.sid, SMS);
  const [kept] = carrier.telephoneSwitch.messages.list(ACCOUNT.sid);
  expect(kept).toMatchObject({ from: OFFICE, to: AMINA, body: SMS.text });
  expect(outcome).toEqual({ is: "taken", id: kept?.sid });
});

test.each([
  ["to", { ...SMS, to: "0722000001" }],
  ["from", { ...SMS, from: JOSEPH }],
  ["text", { ...SMS, text: "" }],
  ["text", { ...SMS, text: "x".repeat(1601) }],
])("a wrong %s is refused, and nothing is sent", async (because, sms) => {
  const { carrier } = await openDesk({});
  expect(await sendSms(accessTo(carrier.baseUrl), ACCOUNT.sid, sms)).toEqual({ is: "refused", because });
  expect(carrier.telephoneSwitch.messages.list(ACCOUNT.sid)).toEqual([]);
});

test("refused credentials and a carrier out of reach are errors, not refusals", async () => {
  const { carrier } = await openDesk({});
  const expectTrouble = (access: RestAccess, trouble: string) =>
    expect(sendSms(access, ACCOUNT.sid, SMS)).rejects.toMatchObject({ name: "CarrierError", trouble });
  await expectTrouble(accessTo(carrier.baseUrl, "wrong"), "auth");
  await expectTrouble(accessTo("http://127.0.0.1:9"), "unavailable");
});

test.each([
  [400, 21610, { is: "refused", because: "stopped" }],
  [400, 21614, { is: "refused", because: "to" }],
  [400, 21660, { is: "refused", because: "from" }],
  [403, 21408, { is: "refused", because: "from" }],
])("%i with number %i is told apart", async (status, code, outcome) => {
  expect(await sendSms(accessTo(await answering(status, code)), ACCOUNT.sid, SMS)).toEqual(outcome);
});

test.each([
  [400, 99999],
  [429, 20429],
  [503, 20503],
])("%i with number %i may be asked again", async (status, code) => {
  const sent = sendSms(accessTo(await answering(status, code)), ACCOUNT.sid, SMS);
  await expect(sent).rejects.toMatchObject({ name: "CarrierError", trouble: "unavailable" });
});

async function answering(status: number, code: number): Promise<string> {
  const server = createServer((_, response) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ code, message: "no", status })),
  );
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return listening(server);
}
