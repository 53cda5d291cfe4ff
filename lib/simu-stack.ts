/** One stack, cut into constructs by area: what is stored, who answers calls, who copies recordings, the personal account. */
import { CfnOutput, CfnParameter, Stack, type StackProps } from "aws-cdk-lib";
import type { ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import type { Construct } from "constructs";
import { Account } from "./account.ts";
import { Alarms } from "./alarms.ts";
import { Billing, type MoneyParameters } from "./billing.ts";
import type { Deployment } from "./deployment.ts";
import { Entrance } from "./entrance.ts";
import { Offices, OfficeWork } from "./offices.ts";
import { Places } from "./places.ts";
import { Recordings } from "./recordings.ts";
import { Site } from "./site.ts";
import { Storage } from "./storage.ts";
import { Voice } from "./voice.ts";

export interface SimuStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly certificate?: ICertificate | undefined;
}

export class SimuStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, certificate, ...props }: SimuStackProps) {
    super(scope, id, props);
    const { mode, bills, domain } = deployment;
    const providerEmail = new CfnParameter(this, "ProviderEmail", { description: "E-mail of whoever runs this deployment" });
    const carrierApiUrl = new CfnParameter(this, "CarrierApiUrl", {
      description: "The carrier's REST address",
      default: "https://api.twilio.com",
    });
    const alarmEmail = new CfnParameter(this, "AlarmEmail", { description: "Where alarms are sent; empty for nowhere", default: "" });
    const mailFrom = new CfnParameter(this, "MailFrom", {
      description: "Where mail to tenants comes from; empty for ProviderEmail",
      default: "",
    });
    const money = this.#moneyParameters();

    const storage = new Storage(this, "Storage");
    const entrance = new Entrance(this, "Entrance");
    const { recordings: sound, accessLogs } = storage;
    const site = new Site(this, "Site", { api: entrance.api, recordings: sound, accessLogs, domain, certificate });
    const shared = { storage, entrance, site, carrierApiUrl: carrierApiUrl.valueAsString };
    const voice = new Voice(this, "Voice", shared);
    const provider = { providerEmail: providerEmail.valueAsString, money };
    const billing = new Billing(this, "Billing", { ...shared, ...provider, mailFrom: mailFrom.valueAsString });
    const offices = new Offices(this, "Offices", { storage });
    const recordings = new Recordings(this, "Recordings", {
      ...shared,
      billingWork: billing.work,
      callsWork: offices.calls,
      officeWork: offices.work,
    });
    const account = new Account(this, "Account", { ...shared, ...provider, selfSignUp: mode === "shared", bills });
    const places = new Places(this, "Places", { storage, bills });
    const officeWork = new OfficeWork(this, "OfficeWork", {
      ...shared,
      account,
      work: offices.work,
      bills,
      providerEmail: provider.providerEmail,
    });
    new Alarms(this, "Alarms", {
      functions: [
        ...voice.functions,
        ...recordings.functions,
        ...billing.functions,
        ...offices.functions,
        ...officeWork.functions,
        ...account.functions,
        ...places.functions,
      ],
      deadLetters: [
        ...recordings.deadLetters,
        ...billing.deadLetters,
        ...offices.deadLetters,
        ...officeWork.deadLetters,
        ...places.deadLetters,
      ],
      api: entrance.api,
      email: alarmEmail.valueAsString,
    });

    new CfnOutput(this, "AccountUrl", { value: site.url });
    new CfnOutput(this, "ApiUrl", { value: entrance.api.apiEndpoint });
    new CfnOutput(this, "UserPoolId", { value: account.userPool.userPoolId });
    new CfnOutput(this, "UserPoolClientId", { value: account.client.userPoolClientId });
    new CfnOutput(this, "TableName", { value: storage.table.tableName });
    new CfnOutput(this, "RecordingsBucket", { value: storage.recordings.bucketName });
    new CfnOutput(this, "SiteBucket", { value: site.bucket.bucketName });
    new CfnOutput(this, "SecretArn", { value: storage.carrierSecret.secretArn });
    new CfnOutput(this, "PaymentsSecretArn", { value: storage.paymentsSecret.secretArn });
  }

  #moneyParameters(): MoneyParameters {
    const parameter = (id: string, description: string, value: string): string =>
      new CfnParameter(this, id, { description, default: value }).valueAsString;
    return {
      stripeApiUrl: parameter("StripeApiUrl", "The card payments' REST address", "https://api.stripe.com"),
      mpesaApiUrl: parameter("MpesaApiUrl", "M-Pesa's REST address", "https://api.safaricom.co.ke"),
      providerName: parameter("ProviderName", "Who asks for the money: on payment pages and under mails", "Simu"),
    };
  }
}
