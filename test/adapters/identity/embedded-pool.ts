/** The embedded user pool, which answers as Cognito does, with a mail outbox to read from. */
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import type { PoolAccess } from "../../../adapters/identity/pool-access.ts";
import { createClockOffset } from "../../../local/cloud/clock-offset.ts";
import { startIdentity } from "../../../local/cloud/identity/identity-engine.ts";
import { startMail } from "../../../local/cloud/mail/mail-engine.ts";
import { readOutbox } from "../../read-outbox.ts";

export const POOL = "us-east-1_Abcdefghi";
export const CLIENT = "client1";

/** What lib/account.ts makes of a pool. */
const RULES = {
  AutoVerifiedAttributes: ["email"],
  MfaConfiguration: "OPTIONAL",
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
  Policies: { PasswordPolicy: { MinimumLength: 12, RequireNumbers: true, RequireLowercase: true, RequireUppercase: true } },
};

export async function startEmbeddedPool(rules: Partial<typeof RULES> = {}) {
  const clock = createClockOffset(undefined);
  const mail = await startMail({ port: 0 });
  const engine = await startIdentity({ region: "us-east-1", clockOffset: clock.buffer, mailUrl: mail.url });
  const hours = { value: 12, unit: "hours" };
  await engine.ensurePool({ id: POOL, name: "people", usernameAttributes: ["email"], rules: { ...RULES, ...rules } });
  await engine.ensureClient({
    id: CLIENT,
    pool: POOL,
    name: "ours",
    flows: ["ALLOW_USER_PASSWORD_AUTH"],
    validity: { access: hours, id: hours, refresh: hours },
  });
  const client = new CognitoIdentityProviderClient({
    endpoint: engine.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  const untold: Readonly<Record<string, string>>[] = [];
  const access: PoolAccess = { client, userPoolId: POOL, clientId: CLIENT, log: (line) => untold.push(line) };
  const close = async () => {
    client.destroy();
    clock.close();
    await Promise.all([engine.close(), mail.close()]);
  };
  return { engine, access, untold, outbox: () => readOutbox(mail.url), close };
}

export type EmbeddedPool = Awaited<ReturnType<typeof startEmbeddedPool>>;
