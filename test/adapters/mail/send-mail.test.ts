/** Mail into the outbox that also runs locally, and against a service that answers with SES's errors. */
import { createServer } from "node:http";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import * as z from "zod/mini";
import { createMailer } from "../../../adapters/mail/send-mail.ts";
import { noticeMail } from "../../../core/billing/notices/notice-mail.ts";
import { startMail } from "../../../local/cloud/mail/mail-engine.ts";
import { CONTEXT, SAMPLES } from "../../core/billing/notices/sample-notices.ts";
import { listening } from "../carrier/carrier-server.ts";

const FROM = "Simu <billing@simu.example>";
const storeSchema = z.object({
  emails: z.array(
    z.object({
      messageId: z.string(),
      from: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      subject: z.string(),
      body: z.object({ text: z.string(), html: z.string() }),
      headers: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
});

let outbox: Awaited<ReturnType<typeof startMail>>;
beforeAll(async () => {
  outbox = await startMail({ port: 0 });
});
afterAll(() => outbox.close());

const clientOf = (endpoint: string): SESv2Client =>
  new SESv2Client({ endpoint, region: "eu-west-1", credentials: { accessKeyId: "test", secretAccessKey: "test" }, maxAttempts: 1 });

async function outboxMails() {
  const answer = await fetch(`${outbox.url}/store`);
  return storeSchema.parse(await answer.json()).emails;
}

test("a notice lies in the outbox as it was written, with its id", async () => {
  const mailer = createMailer({ from: FROM, client: clientOf(outbox.url) });
  const mail = noticeMail(SAMPLES.reminder, { ...CONTEXT, tenantName: "Düka 旅行社 🦁", language: "sw" });
  const { providerId } = await mailer.send({ to: "amina@duka.example", id: "REMIND#duka-travel#2026-11-30#7", ...mail });
  expect(await outboxMails()).toEqual([
    {
      messageId: providerId,
      from: FROM,
      destination: { to: ["amina@duka.example"] },
      subject: mail.subject,
      body: { text: mail.text, html: mail.html },
      headers: [{ name: "X-Simu-Notice", value: "REMIND#duka-travel#2026-11-30#7" }],
    },
  ]);
});

const MAIL = { to: "amina@duka.example", subject: "s", text: "t", html: "h", id: "1" };

test.each([
  [400, "MessageRejected", "refused"],
  [400, "MailFromDomainNotVerifiedException", "refused"],
  [400, "BadRequestException", "refused"],
  [404, "NotFoundException", "refused"],
  [400, "AccountSuspendedException", "unavailable"],
  [400, "SendingPausedException", "unavailable"],
  [429, "TooManyRequestsException", "unavailable"],
  [403, "AccessDeniedException", "unavailable"],
  [500, "InternalServiceErrorException", "unavailable"],
])("%i %s is %s", async (status, type, code) => {
  const service = createServer((_, response) =>
    response
      .writeHead(status, { "content-type": "application/json", "x-amzn-errortype": type })
      .end(JSON.stringify({ message: "Email address is not verified: amina@duka.example" })),
  );
  const url = await listening(service);
  onTestFinished(() => void service.close());
  const sent = createMailer({ from: FROM, client: clientOf(url) }).send(MAIL);
  await expect(sent).rejects.toMatchObject({ name: "MailError", code, message: expect.not.stringContaining("@") });
  await expect(sent).rejects.toMatchObject({ cause: { name: type } });
});

test("a service that cannot be reached is unavailable", async () => {
  const mailer = createMailer({ from: FROM, client: clientOf("http://127.0.0.1:9") });
  await expect(mailer.send(MAIL)).rejects.toMatchObject({ name: "MailError", code: "unavailable" });
});

test("an answer without an id is not taken for a sent mail", async () => {
  const service = createServer((_, response) => response.writeHead(200, { "content-type": "application/json" }).end("{}"));
  const url = await listening(service);
  onTestFinished(() => void service.close());
  await expect(createMailer({ from: FROM, client: clientOf(url) }).send(MAIL)).rejects.toMatchObject({ code: "unavailable" });
});
