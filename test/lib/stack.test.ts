import { Match } from "aws-cdk-lib/assertions";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { describe, expect, test } from "vitest";
import { synthesizeOffice } from "./office-stack.ts";

const { template, findings } = synthesizeOffice();
const ours = () => Object.entries(template.findResources("AWS::Lambda::Function")).filter(([id]) => !id.startsWith("CustomCDK"));

describe("cdk-nag", () => {
  test("finds nothing that has no reason", () => {
    expect(findings).toEqual([]);
  });

  test("finds what somebody adds carelessly", () => {
    const careless = synthesizeOffice({}, (stack) => new Bucket(stack, "Careless"));
    expect(careless.findings).toContainEqual({ rule: "AwsSolutions-S10", at: ["Simu/Careless/Resource"] });
    expect(careless.findings.flatMap(({ at }) => at)).toEqual(careless.findings.map(() => "Simu/Careless/Resource"));
  });
});

describe("every function of ours", () => {
  test("is one of fifteen, on Node 24 and arm64, with a time limit", () => {
    expect(ours().map(([, { Properties }]) => Properties.Description)).toEqual([
      "Steers calls",
      "Takes the carrier's notices",
      "Takes what payment providers tell",
      "Does what time brings: reminders, fines, blocks, rent",
      "Recomputes every balance from its entries",
      "Sends notices, lets calls go on after a top-up, brings plans to accounts, gives numbers back",
      "Puts ended calls into the lists in which they are looked for",
      "Hands work from the table's stream to the queue",
      "Copies recordings from the carrier to the bucket",
      "Asks the carrier what its callbacks did not tell",
      "Words the mails of sign-up, password reset and invitation",
      "The personal account's API",
      "Puts next year's holidays into offices that follow a calendar",
      "Writes offices into files, settles orders of numbers, makes room for sounds, and deletes offices that are to go",
      "Asks for the work of deletions whose day has come, of orders of numbers that stopped midway, and of full libraries",
    ]);
    for (const [, { Properties }] of ours()) {
      expect(Properties).toMatchObject({ Runtime: "nodejs24.x", Architectures: ["arm64"], Handler: "index.handler" });
      expect(Properties.Timeout).toBeGreaterThan(3);
    }
  });

  test("logs JSON to its own group, which forgets after a month", () => {
    const groups = template.findResources("AWS::Logs::LogGroup");
    const used = ours().map(([, { Properties }]) => {
      expect(Properties.LoggingConfig.LogFormat).toBe("JSON");
      return String(Properties.LoggingConfig.LogGroup.Ref);
    });
    expect(new Set(used).size).toBe(15);
    for (const group of used) expect(groups[group]?.["Properties"]).toMatchObject({ RetentionInDays: 30 });
  });

  test("answers calls within ten seconds of work: the carrier waits fifteen", () => {
    for (const Description of ["Steers calls", "Takes the carrier's notices"])
      template.hasResourceProperties("AWS::Lambda::Function", { Description, Timeout: 10 });
  });

  test("is given names and addresses, never a token or a password", () => {
    const NAMES = /^(TABLE_NAME|[A-Z_]+_BUCKET|[A-Z_]+_URL|[A-Z_]+_ID|(CARRIER|PAYMENTS)_SECRET_ARN|PROVIDER_(EMAIL|NAME)|MAIL_FROM)$/;
    /** Which way it is deployed, and how Node starts. */
    const CONSTANTS: Readonly<Record<string, RegExp>> = {
      NODE_OPTIONS: /^--enable-source-maps$/,
      TENANT_DOMAIN: /^$/,
      SELF_SIGN_UP: /^open$/,
      BILLING: /^on$/,
    };
    for (const [, { Properties }] of ours()) {
      for (const [name, value] of Object.entries(Properties.Environment.Variables)) {
        const constant = CONSTANTS[name];
        // Else references, which say nothing by themselves.
        if (constant !== undefined) expect(value).toMatch(constant);
        else expect([name, typeof value]).toEqual([expect.stringMatching(NAMES), "object"]);
      }
    }
  });
});

describe("secrets", () => {
  test("of the carrier and of payment providers are placeholders that open nothing, and are kept when the stack goes", () => {
    template.resourceCountIs("AWS::SecretsManager::Secret", 2);
    template.hasResource("AWS::SecretsManager::Secret", {
      DeletionPolicy: "Retain",
      Properties: { GenerateSecretString: { SecretStringTemplate: "{}", GenerateStringKey: "unused" }, SecretString: Match.absent() },
    });
    template.hasResource("AWS::SecretsManager::Secret", {
      DeletionPolicy: "Retain",
      Properties: {
        GenerateSecretString: { SecretStringTemplate: '{"accounts":{}}', GenerateStringKey: "unused" },
        SecretString: Match.absent(),
      },
    });
  });

  test("are never resolved into the template", () => {
    expect(JSON.stringify(template.toJSON())).not.toContain("{{resolve:secretsmanager");
  });
});

describe("what a deployer reads and gives", () => {
  test("is an e-mail, the addresses of carrier and payment providers, a name, and where mail and alarms come from and go", () => {
    template.hasParameter("ProviderEmail", { Type: "String", Default: Match.absent() });
    template.hasParameter("CarrierApiUrl", { Default: "https://api.twilio.com" });
    template.hasParameter("AlarmEmail", { Default: "" });
    template.hasParameter("MailFrom", { Default: "" });
    template.hasParameter("StripeApiUrl", { Default: "https://api.stripe.com" });
    template.hasParameter("MpesaApiUrl", { Default: "https://api.safaricom.co.ke" });
    template.hasParameter("ProviderName", { Default: "Simu" });
  });

  test("is every name that the README's next steps ask for", () => {
    const outputs = [
      "AccountUrl",
      "ApiUrl",
      "UserPoolId",
      "UserPoolClientId",
      "TableName",
      "RecordingsBucket",
      "SiteBucket",
      "SecretArn",
      "PaymentsSecretArn",
    ];
    expect(Object.keys(template.findOutputs("*"))).toEqual(outputs);
  });
});
