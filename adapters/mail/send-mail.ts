/** Mail by SES. */
import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { MailError } from "./mail-error.ts";

interface Mail {
  readonly to: string;
  /** One line, in any script. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Printable ASCII; travels as a header, so that a mail can be traced to what caused it. */
  readonly id: string;
}

export interface Mailer {
  /**
   * Sent when the service has taken it; whether it arrived is heard of later. Sending again sends a second mail.
   * @throws MailError "refused" or "unavailable"
   */
  send(mail: Mail): Promise<{ readonly providerId: string }>;
}

export interface MailerOptions {
  /** A verified identity, with or without a name: `Simu <billing@simu.example>`. */
  readonly from: string;
  /** The environment says the rest when there is none. */
  readonly client?: SESv2Client;
}

export function createMailer({ from, client = new SESv2Client({}) }: MailerOptions): Mailer {
  return {
    async send({ to, subject, text, html, id }) {
      const Content = {
        Simple: {
          Subject: utf8(subject),
          Body: { Text: utf8(text), Html: utf8(html) },
          Headers: [{ Name: "X-Simu-Notice", Value: id }],
        },
      };
      const command = new SendEmailCommand({ FromEmailAddress: from, Destination: { ToAddresses: [to] }, Content });
      const { MessageId } = await client.send(command).catch((error: unknown) => {
        throw mailError(error);
      });
      if (MessageId === undefined) throw new MailError("unavailable", "the mail service answered without an id");
      return { providerId: MessageId };
    },
  };
}

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

/**
 * SES API v2, SendEmail, errors. A suspended account and paused sending are not among these: people lift them, and the mail is
 * still wanted then.
 */
const REFUSED: ReadonlySet<string> = new Set([
  "BadRequestException",
  "MailFromDomainNotVerifiedException",
  "MessageRejected",
  "NotFoundException",
]);

/** The service's own words go into the cause alone: they name the address. */
function mailError(error: unknown): MailError {
  const name = error instanceof Error ? error.name : "unknown";
  return REFUSED.has(name)
    ? new MailError("refused", `the mail service refuses the mail: ${name}`, { cause: error })
    : new MailError("unavailable", `the mail service took no mail: ${name}`, { cause: error });
}
