/** Peer: only what the twilio package does for one webhook, its fields parsed already: check the signature, build the document. */
import { parse } from "node:querystring";
import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import { BASE, incomingForm, PATH, TOKEN } from "../office.ts";
import { cpuLoop } from "./cpu-loop.ts";
import { twilioMenu } from "./twilio-menu.ts";

const forms = Array.from({ length: 500 }, (_, n) => {
  const { body, signature } = incomingForm(n);
  return { fields: { ...parse(body) }, signature };
});

void cpuLoop((n) => {
  const { fields, signature } = forms[n % forms.length] ?? { fields: {}, signature: "" };
  if (!validateRequest(TOKEN, signature, BASE + PATH, fields)) throw new Error("the signature is not accepted");
  if (!twilioMenu(String(fields["CallSid"])).endsWith("</Response>")) throw new Error("no document");
});
