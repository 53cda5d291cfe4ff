/** AWS by its own SDK: account, stacks, secrets, people and mail. */
import { CloudFormationClient, DescribeStacksCommand, type Stack } from "@aws-sdk/client-cloudformation";
import { AdminCreateUserCommand, AdminGetUserCommand, CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { DeployError } from "../deploy-error.ts";
import type { Aws, MailSender, StackFacts } from "../ports/aws.ts";

export interface AwsOptions {
  /** The deployment's, when it names one. */
  readonly region?: string | undefined;
}

/** Credentials, region and endpoints are the SDK's usual ones: profile, environment, single sign-on. */
export function createAws({ region }: AwsOptions): Aws {
  const where = region === undefined ? {} : { region };
  const sts = new STSClient(where);
  const cognito = new CognitoIdentityProviderClient(where);
  const secrets = new SecretsManagerClient(where);
  const mail = new SESv2Client(where);
  return {
    region: () => sts.config.region().catch(noRegion),
    account: () => callerOf(sts),
    stack: (name, stackRegion) => findStack(new CloudFormationClient({ region: stackRegion }), name),
    readSecret: async (SecretId) => (await secrets.send(new GetSecretValueCommand({ SecretId }))).SecretString ?? "",
    writeSecret: async (SecretId, SecretString) => void (await secrets.send(new PutSecretValueCommand({ SecretId, SecretString }))),
    hasUser: (UserPoolId, Username) =>
      cognito.send(new AdminGetUserCommand({ UserPoolId, Username })).then(() => true, unlessCalled("UserNotFoundException", false)),
    invite: async (UserPoolId, email) => {
      const UserAttributes = [
        { Name: "email", Value: email },
        { Name: "email_verified", Value: "true" },
      ];
      await cognito.send(new AdminCreateUserCommand({ UserPoolId, Username: email, UserAttributes, DesiredDeliveryMediums: ["EMAIL"] }));
    },
    mailSender: (address) => senderOf(mail, address),
  };
}

async function callerOf(sts: STSClient): Promise<string> {
  try {
    return (await sts.send(new GetCallerIdentityCommand())).Account ?? "";
  } catch (error) {
    throw new DeployError(
      `AWS does not let you in: ${error instanceof Error ? error.message : String(error)}`,
      "Sign in first: `aws sso login`, or `aws configure`; AWS_PROFILE chooses among several sign-ins.",
      { cause: error },
    );
  }
}

function noRegion(cause: unknown): never {
  throw new DeployError("No AWS region is chosen.", "Choose the one that is nearest to your callers: AWS_REGION=eu-west-1 npm run deploy", {
    cause,
  });
}

async function findStack(client: CloudFormationClient, StackName: string): Promise<StackFacts | undefined> {
  try {
    const [stack] = (await client.send(new DescribeStacksCommand({ StackName }))).Stacks ?? [];
    return stack === undefined || !isThere(stack) ? undefined : factsOf(stack);
  } catch (error) {
    // CloudFormation's word for a stack that is not there is this one, with the reason in the text only.
    if (error instanceof Error && error.name === "ValidationError" && error.message.includes("does not exist")) return undefined;
    throw error;
  }
}

/** One whose making was rolled back has no outputs, and is made anew. */
const isThere = ({ StackStatus }: Stack): boolean => !/^(REVIEW_IN_PROGRESS|ROLLBACK_COMPLETE|DELETE_COMPLETE)$/.test(StackStatus ?? "");

function factsOf({ Outputs = [], Parameters = [], LastUpdatedTime, CreationTime }: Stack): StackFacts {
  return {
    outputs: Object.fromEntries(Outputs.map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue])),
    parameters: Object.fromEntries(Parameters.map(({ ParameterKey = "", ParameterValue = "" }) => [ParameterKey, ParameterValue])),
    revision: (LastUpdatedTime ?? CreationTime)?.toISOString() ?? "",
  };
}

async function senderOf(mail: SESv2Client, address: string): Promise<MailSender> {
  const [, domain = ""] = address.split("@");
  const [account, ...identities] = await Promise.all([
    mail.send(new GetAccountCommand()),
    ...[address, domain].map((EmailIdentity) =>
      mail
        .send(new GetEmailIdentityCommand({ EmailIdentity }))
        .then(({ VerifiedForSendingStatus: isVerified }) => isVerified === true, unlessCalled("NotFoundException", false)),
    ),
  ]);
  return { isVerified: identities.includes(true), reachesEverybody: account.ProductionAccessEnabled === true };
}

const unlessCalled =
  <Value>(name: string, value: Value) =>
  (error: unknown): Value => {
    if (error instanceof Error && error.name === name) return value;
    throw error;
  };
