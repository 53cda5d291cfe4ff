import { BASE, incomingForm, PATH } from "./office.ts";

/** Sends one webhook and checks the answer: a menu in TwiML for a good signature, and nothing for a bad one. Answers the TwiML. */
export async function ask(port: number): Promise<string> {
  const { body, signature } = incomingForm(1_000_000);
  const send = (given: string) =>
    fetch(`http://127.0.0.1:${port}${PATH}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": given },
      body,
    });
  const forged = await send(Buffer.from(BASE).toString("base64").slice(0, 28));
  if (forged.status !== 403) throw new Error(`a forged webhook was answered ${forged.status}`);
  const good = await send(signature);
  const twiml = await good.text();
  const wanted = ["<Gather", 'numDigits="3"', "Press 1 for sales", "<Redirect"];
  if (good.status !== 200 || !wanted.every((part) => twiml.includes(part))) throw new Error(`not the menu: ${good.status} ${twiml}`);
  return twiml;
}
