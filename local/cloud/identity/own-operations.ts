/** Operations of Cognito that the engine lacks, and what it leaves out of those that it has. */
import { UserNotFoundError } from "cognito-local/lib/errors.js";
import { attribute, attributesAppend, attributeValue } from "cognito-local/lib/services/userPoolService.js";
import { randomBytes } from "node:crypto";
import * as z from "zod";
import type { Cognito } from "./create-cognito.ts";

const metadata = z.record(z.string(), z.string()).optional();
const resend = z.object({ ClientId: z.string(), Username: z.string(), ClientMetadata: metadata });
const inviteAgain = z.object({
  UserPoolId: z.string(),
  Username: z.string(),
  MessageAction: z.literal("RESEND"),
  ClientMetadata: metadata,
});
const confirm = z.object({ ClientId: z.string(), Username: z.string() });

/** Answers an operation in the engine's place; undefined for what the engine does itself. */
export async function runOwn(cognito: Cognito, operation: string, input: unknown): Promise<object | undefined> {
  if (operation === "ResendConfirmationCode") return resendCode(cognito, resend.parse(input));
  const again = operation === "AdminCreateUser" ? inviteAgain.safeParse(input).data : undefined;
  return again === undefined ? undefined : sendInvitation(cognito, again);
}

async function resendCode(cognito: Cognito, { ClientId, Username, ClientMetadata }: z.infer<typeof resend>): Promise<object> {
  const { pools, context, newCode, messages } = cognito;
  const pool = await pools.getUserPoolForClientId(context, ClientId);
  const user = await pool.getUserByUsername(context, Username);
  if (user === null) throw new UserNotFoundError();
  const code = newCode();
  await pool.saveUser(context, { ...user, ConfirmationCode: code });
  const to = toOf(user.Attributes);
  await messages.deliver(context, "ResendCode", ClientId, pool.options.Id, user, code, ClientMetadata, to);
  return { CodeDeliveryDetails: to };
}

/** The invitation once more, with a fresh first password. */
async function sendInvitation(cognito: Cognito, { UserPoolId, Username, ClientMetadata }: z.infer<typeof inviteAgain>): Promise<object> {
  const { pools, context, messages } = cognito;
  const pool = await pools.getUserPool(context, UserPoolId);
  const user = await pool.getUserByUsername(context, Username);
  if (user === null) throw new UserNotFoundError();
  const password = `Aa1${randomBytes(9).toString("base64url")}`;
  await pool.saveUser(context, { ...user, Password: password });
  await messages.deliver(context, "AdminCreateUser", null, UserPoolId, user, password, ClientMetadata, toOf(user.Attributes));
  return { User: { Username: user.Username, Attributes: user.Attributes, UserStatus: user.UserStatus } };
}

/** Who confirms a sign-up has proved the address; the engine does not write that down. */
export async function afterwards({ pools, context }: Cognito, operation: string, input: unknown): Promise<void> {
  if (operation !== "ConfirmSignUp") return;
  const { ClientId, Username } = confirm.parse(input);
  const pool = await pools.getUserPoolForClientId(context, ClientId);
  const user = await pool.getUserByUsername(context, Username);
  if (user === null) return;
  await pool.saveUser(context, { ...user, Attributes: attributesAppend(user.Attributes, attribute("email_verified", "true")) });
}

const toOf = (attributes: Parameters<typeof attributeValue>[1]) =>
  ({ AttributeName: "email", DeliveryMedium: "EMAIL", Destination: attributeValue("email", attributes) ?? "" }) as const;
