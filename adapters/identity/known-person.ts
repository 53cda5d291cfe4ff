/** Whether somebody is known to the user pool, and how they stand there. */
import { AdminGetUserCommand, type AdminGetUserCommandOutput } from "@aws-sdk/client-cognito-identity-provider";
import type { PoolAccess } from "./pool-access.ts";
import { isCalled } from "./refuse.ts";

export interface KnownPerson {
  /** `sub`. */
  readonly user: string;
  /**
   * `unconfirmed`: signed up, the address is not proved. `invited`: has the password of an invitation. `active`: anything else.
   */
  readonly state: "unconfirmed" | "invited" | "active";
  readonly hasSecondFactor: boolean;
}

/** @param name their e-mail or their id */
export async function findPerson({ client, userPoolId }: PoolAccess, name: string): Promise<KnownPerson | undefined> {
  try {
    return knownPerson(await client.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: name })));
  } catch (error) {
    if (isCalled(error, "UserNotFoundException")) return undefined;
    throw error;
  }
}

function knownPerson({ UserAttributes, UserStatus, UserMFASettingList = [] }: AdminGetUserCommandOutput): KnownPerson {
  const user = UserAttributes?.find(({ Name }) => Name === "sub")?.Value;
  if (user === undefined) throw new Error("the user pool answered without the person's id");
  return { user, state: stateOf(UserStatus), hasSecondFactor: UserMFASettingList.includes("SOFTWARE_TOKEN_MFA") };
}

function stateOf(status: string | undefined): KnownPerson["state"] {
  if (status === "UNCONFIRMED") return "unconfirmed";
  return status === "FORCE_CHANGE_PASSWORD" ? "invited" : "active";
}
