import { AwsError, type AwsCall } from "../aws-json.ts";

export interface NewUser {
  readonly email: string;
  readonly password: string;
  /** Further attributes, e.g. `name`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Makes a user who can sign in with this password, or gives one who is there this password. Answers the user's `sub`. */
export async function ensureUser(call: AwsCall, pool: string, user: NewUser): Promise<string> {
  const attributes = { email: user.email, email_verified: "true", ...user.attributes };
  try {
    await call("AdminCreateUser", {
      UserPoolId: pool,
      Username: user.email,
      MessageAction: "SUPPRESS",
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    });
  } catch (error) {
    if (!(error instanceof AwsError) || error.code !== "UsernameExistsException") throw error;
  }
  await call("AdminSetUserPassword", { UserPoolId: pool, Username: user.email, Password: user.password, Permanent: true });
  const found = await call("AdminGetUser", { UserPoolId: pool, Username: user.email });
  const listed: unknown = found["UserAttributes"];
  const sub = Array.isArray(listed) ? listed.find((attribute) => attribute?.Name === "sub")?.Value : undefined;
  return String(sub ?? found["Username"]);
}
