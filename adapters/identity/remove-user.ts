import { AdminDeleteUserCommand, type CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";

/** Forgets a person. Whoever is not there is forgotten already. @param user the pool's own id of the person (`sub`) */
export async function removeUser(client: CognitoIdentityProviderClient, userPoolId: string, user: string): Promise<void> {
  try {
    await client.send(new AdminDeleteUserCommand({ UserPoolId: userPoolId, Username: user }));
  } catch (error) {
    if (!(error instanceof Error && error.name === "UserNotFoundException")) throw error;
  }
}
