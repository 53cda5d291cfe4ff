/** The mails of the user pools: worded by the stack's own trigger, or as Cognito words them, and put into the mail outbox. */
import type { Messages } from "cognito-local/lib/services/messages.js";
import { attributeValue, attributesToRecord, type User } from "cognito-local/lib/services/userPoolService.js";
import * as z from "zod";
import type { AskFunction } from "./ask-functions.ts";

export interface MessageInput {
  /** The mail outbox; without it mails go nowhere. */
  readonly mailUrl: string | undefined;
  readonly region: string;
  /** ARN of a pool's "custom message" trigger. */
  readonly triggerOf: (pool: string) => string | undefined;
  readonly askFunction: AskFunction;
}

const worded = z.object({ response: z.object({ emailSubject: z.string().min(1), emailMessage: z.string().min(1) }) });

export function createMessages({ mailUrl, region, triggerOf, askFunction }: MessageInput): Messages {
  return {
    async deliver(_context, source, clientId, pool, user, code, clientMetadata, { DeliveryMedium, Destination }) {
      if (DeliveryMedium !== "EMAIL" || mailUrl === undefined) return;
      const trigger = triggerOf(pool);
      const event = {
        version: "1",
        region,
        userPoolId: pool,
        userName: user.Username,
        callerContext: { awsSdkVersion: "local", clientId: clientId ?? "CLIENT_ID_NOT_APPLICABLE" },
        triggerSource: `CustomMessage_${source}`,
        request: {
          userAttributes: attributesToRecord(user.Attributes),
          codeParameter: "{####}",
          usernameParameter: "{username}",
          ...(clientMetadata === undefined ? {} : { clientMetadata }),
        },
        response: { smsMessage: null, emailMessage: null, emailSubject: null },
      };
      const answered = trigger === undefined ? undefined : worded.safeParse(await askFunction(trigger, event)).data?.response;
      const { emailSubject, emailMessage } = answered ?? COGNITOS_OWN;
      await send(mailUrl, { to: Destination, subject: emailSubject, html: filledIn(emailMessage, user, code) });
    },
  };
}

/** Cognito words what the trigger does not: developer guide, "Message templates". */
const COGNITOS_OWN = { emailSubject: "Your verification code", emailMessage: "Your verification code is {####}." };

/** People sign in with their address here, so that is the name they are told. */
const filledIn = (text: string, user: User, code: string): string =>
  text.replaceAll("{####}", code).replaceAll("{username}", attributeValue("email", user.Attributes) ?? user.Username);

async function send(mailUrl: string, { to, subject, html }: { readonly to: string; readonly subject: string; readonly html: string }) {
  const simple = { Subject: { Data: subject }, Body: { Html: { Data: html } } };
  const answered = await fetch(new URL("/v2/email/outbound-emails", mailUrl), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: "AWS4-HMAC-SHA256 Credential=LOCAL/20260101/us-east-1/ses/aws4_request, SignedHeaders=host, Signature=0",
    },
    body: JSON.stringify({
      FromEmailAddress: "no-reply@verificationemail.com",
      Destination: { ToAddresses: [to] },
      Content: { Simple: simple },
    }),
  });
  if (!answered.ok) throw new Error(`The mail outbox refused a mail: ${answered.status}`);
}
