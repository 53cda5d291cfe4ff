/** Lets a person in: makes them known to the user pool, which mails them an invitation with a first password. */
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";

export interface Invitee {
  readonly email: string;
  readonly name: string;
  /** In which the invitation is written; English when it is not known. */
  readonly language?: "en" | "sw";
}

/** The person's id in the user pool (`sub`), whether they are new or known already. A known person is not changed. */
export async function invite(client: CognitoIdentityProviderClient, userPoolId: string, invitee: Invitee): Promise<string> {
  return (await findUser(client, userPoolId, invitee.email)) ?? (await createUser(client, userPoolId, invitee));
}

/** Once more, with a new first password, for somebody who has not signed in yet; whoever is not there any more is made known anew. */
export async function inviteAgain(client: CognitoIdentityProviderClient, UserPoolId: string, invitee: Invitee): Promise<void> {
  const { email: Username } = invitee;
  if ((await findUser(client, UserPoolId, Username)) === undefined) return void (await createUser(client, UserPoolId, invitee));
  await client.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: "RESEND", DesiredDeliveryMediums: ["EMAIL"] }));
}

/** Whether an invited person has chosen a password; true of nobody whom the user pool does not know. */
export async function hasSignedIn(client: CognitoIdentityProviderClient, UserPoolId: string, Username: string): Promise<boolean> {
  try {
    const { UserStatus } = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
    return UserStatus !== "FORCE_CHANGE_PASSWORD";
  } catch (error) {
    if (error instanceof Error && error.name === "UserNotFoundException") return false;
    throw error;
  }
}

async function findUser(client: CognitoIdentityProviderClient, UserPoolId: string, Username: string): Promise<string | undefined> {
  try {
    const { UserAttributes } = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
    return subOf(UserAttributes);
  } catch (error) {
    if (error instanceof Error && error.name === "UserNotFoundException") return undefined;
    throw error;
  }
}

async function createUser(client: CognitoIdentityProviderClient, UserPoolId: string, { email, name, language }: Invitee): Promise<string> {
  const attributes = { email, email_verified: "true", name, ...(language === undefined ? {} : { locale: language }) };
  const { User } = await client.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username: email,
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      DesiredDeliveryMediums: ["EMAIL"],
    }),
  );
  return subOf(User?.Attributes);
}

function subOf(attributes: readonly AttributeType[] | undefined): string {
  const sub = attributes?.find(({ Name }) => Name === "sub")?.Value;
  if (sub === undefined) throw new Error("the user pool answered without the person's id");
  return sub;
}
