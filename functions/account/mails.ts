/** Lambda: words the mails that the user pool sends (Cognito's trigger "custom message"). */
import type { CustomMessageTriggerEvent } from "aws-lambda";
import * as z from "zod/mini";
import { signInMail, type Language, type MailKind } from "../../core/account/sign-in-mails/sign-in-mail.ts";

const environmentSchema = z.object({ ACCOUNT_URL: z.url(), PROVIDER_NAME: z.string() });
let environment: z.infer<typeof environmentSchema> | undefined;

export const handler = async (event: CustomMessageTriggerEvent): Promise<CustomMessageTriggerEvent> => {
  environment ??= environmentSchema.parse(process.env);
  const kind = kindOf(event);
  // What is not ours to word, the user pool words itself.
  if (kind === undefined) return event;
  const { codeParameter, usernameParameter, userAttributes } = event.request;
  const { subject, html } = signInMail({
    kind,
    language: languageOf(userAttributes["locale"]),
    provider: environment.PROVIDER_NAME,
    accountUrl: environment.ACCOUNT_URL,
    code: codeParameter,
    username: usernameParameter ?? "",
  });
  event.response.emailSubject = subject;
  event.response.emailMessage = html;
  return event;
};

function kindOf({ triggerSource, request }: CustomMessageTriggerEvent): MailKind | undefined {
  switch (triggerSource) {
    case "CustomMessage_SignUp":
    case "CustomMessage_ResendCode":
      return "signUp";
    case "CustomMessage_ForgotPassword":
      return request.clientMetadata?.["occasion"] === "sign-up" ? "known" : "reset";
    case "CustomMessage_AdminCreateUser":
      return "invitation";
    default:
      return undefined;
  }
}

const languageOf = (locale: string | undefined): Language => (locale === "sw" ? "sw" : "en");
