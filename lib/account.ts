/** The personal account: who may sign in (Cognito), and the API behind its pages. */
import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { AccountRecovery, Mfa, UserPool, UserPoolOperation, type UserPoolClient } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { api as endpoints } from "../core/account/api/api.ts";
import { addressOf, endpointKeys } from "../core/account/api/endpoint-keys.ts";
import type { EndpointKey } from "../core/account/api/endpoint.ts";
import { acknowledgeWildcard } from "./acknowledge.ts";
import type { MoneyParameters } from "./billing.ts";
import { SimuFunction } from "./simu-function.ts";
import type { RouteAddress } from "./entrance.ts";
import type { SharedProps } from "./voice.ts";

/** Lives as long as the session's cookie. */
const SESSION = Duration.hours(12);

export interface AccountProps extends SharedProps {
  readonly providerEmail: string;
  readonly money: MoneyParameters;
  /** Whether strangers may sign up and get an office. */
  readonly selfSignUp: boolean;
  /** Whether offices have an account with the provider. */
  readonly bills: boolean;
}

export class Account extends Construct {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  readonly functions: readonly SimuFunction[];

  constructor(scope: Construct, id: string, props: AccountProps) {
    super(scope, id);
    this.userPool = this.#userPool(props.selfSignUp);
    const mails = this.#mails(props);
    this.userPool.addTrigger(UserPoolOperation.CUSTOM_MESSAGE, mails);
    this.client = this.userPool.addClient("Client", {
      authFlows: { userPassword: true },
      accessTokenValidity: SESSION,
      idTokenValidity: SESSION,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      disableOAuth: true,
    });
    const api = this.#api(props);
    const own =
      "The session is a cookie that the function verifies with the user pool's keys; an endpoint without access does not compile.";
    props.entrance.route(api, endpointKeys(endpoints).map(routeOf), own);
    this.functions = [api, mails];
  }

  #userPool(selfSignUpEnabled: boolean): UserPool {
    const pool = new UserPool(this, "Users", {
      signInAliases: { email: true },
      signInCaseSensitive: false,
      selfSignUpEnabled,
      autoVerify: { email: true },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: { minLength: 12, requireDigits: true, requireLowercase: true, requireUppercase: true, requireSymbols: false },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(pool).acknowledge(
      {
        id: "AwsSolutions-COG1",
        reason: "Twelve letters with digits and both cases; length protects better than a required symbol (NIST SP 800-63B).",
      },
      {
        id: "AwsSolutions-COG2",
        reason:
          "A second factor is offered to everybody and required of nobody: most users answer calls and listen to their own voicemail.",
      },
      { id: "AwsSolutions-COG8", reason: "The paid plan's threat protection is the provider's choice, not a default." },
    );
    return pool;
  }

  /** The user pool waits five seconds for it, and sends words of its own when it fails. */
  #mails({ site, money }: AccountProps): SimuFunction {
    return new SimuFunction(this, "Mails", {
      entry: "account/mails.ts",
      description: "Words the mails of sign-up, password reset and invitation",
      memoryMb: 256,
      timeout: Duration.seconds(5),
      environment: { ACCOUNT_URL: site.url, PROVIDER_NAME: money.providerName },
    });
  }

  #api({ storage, entrance, site, carrierApiUrl, providerEmail, money, selfSignUp, bills }: AccountProps): SimuFunction {
    const api = new SimuFunction(this, "Api", {
      entry: "account/api.ts",
      description: "The personal account's API",
      memoryMb: 1024,
      timeout: Duration.seconds(20),
      environment: {
        TABLE_NAME: storage.table.tableName,
        RECORDINGS_BUCKET: storage.recordings.bucketName,
        SITE_BUCKET: site.bucket.bucketName,
        CARRIER_SECRET_ARN: storage.carrierSecret.secretArn,
        CARRIER_API_URL: carrierApiUrl,
        PUBLIC_BASE_URL: entrance.api.apiEndpoint,
        ACCOUNT_URL: site.url,
        TENANT_DOMAIN: site.tenantDomain,
        SELF_SIGN_UP: selfSignUp ? "open" : "closed",
        BILLING: bills ? "on" : "off",
        USER_POOL_ID: this.userPool.userPoolId,
        USER_POOL_CLIENT_ID: this.client.userPoolClientId,
        PROVIDER_EMAIL: providerEmail,
        PROVIDER_NAME: money.providerName,
        PAYMENTS_SECRET_ARN: storage.paymentsSecret.secretArn,
        STRIPE_API_URL: money.stripeApiUrl,
        MPESA_API_URL: money.mpesaApiUrl,
      },
    });
    const table = storage.table.tableArn;
    api.allow(
      [
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem",
        "dynamodb:ConditionCheckItem",
      ],
      table,
    );
    api.allow(["dynamodb:Query"], `${table}/index/list`);
    api.allowObjects(["s3:GetObject"], storage.recordings, "", "Presigned addresses are made for any recording of the reader's tenant.");
    api.allowObjects(["s3:PutObject"], storage.recordings, "_transfer/", "Presigned addresses take files of the reader's own office.");
    api.allowObjects(["s3:PutObject"], site.bucket, "fallback/", "One static fallback a number.");
    api.allowObjects(["s3:PutObject"], site.bucket, "audio/", "Sounds that carriers fetch have addresses that nobody can guess.");
    api.allow(["polly:SynthesizeSpeech"], "*");
    acknowledgeWildcard(
      api.role ?? api,
      "Resource::*",
      "Speaking is no matter of a resource: the action knows none but lexicons, which are not used.",
    );
    api.allow(["secretsmanager:GetSecretValue"], storage.carrierSecret.secretArn, storage.paymentsSecret.secretArn);
    api.allow(["cognito-idp:AdminCreateUser", "cognito-idp:AdminGetUser", "cognito-idp:AdminDeleteUser"], this.userPool.userPoolArn);
    return api;
  }
}

function routeOf(key: EndpointKey): RouteAddress {
  const { method, path } = addressOf(key);
  return { path, methods: [HttpMethod[method]] };
}
