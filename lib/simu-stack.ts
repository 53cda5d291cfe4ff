/** One stack, cut into constructs by area: what is stored, who answers calls, who copies recordings, the personal account. */
import { CfnOutput, CfnParameter, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Account } from "./account.ts";
import { Alarms } from "./alarms.ts";
import { Entrance } from "./entrance.ts";
import { Recordings } from "./recordings.ts";
import { Site } from "./site.ts";
import { Storage } from "./storage.ts";
import { Voice } from "./voice.ts";

export class SimuStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const providerEmail = new CfnParameter(this, "ProviderEmail", { description: "E-mail of whoever runs this deployment" });
    const carrierApiUrl = new CfnParameter(this, "CarrierApiUrl", {
      description: "The carrier's REST address",
      default: "https://api.twilio.com",
    });
    const alarmEmail = new CfnParameter(this, "AlarmEmail", { description: "Where alarms are sent; empty for nowhere", default: "" });

    const storage = new Storage(this, "Storage");
    const entrance = new Entrance(this, "Entrance");
    const site = new Site(this, "Site", { api: entrance.api, recordings: storage.recordings, accessLogs: storage.accessLogs });
    const shared = { storage, entrance, site, carrierApiUrl: carrierApiUrl.valueAsString };
    const voice = new Voice(this, "Voice", shared);
    const recordings = new Recordings(this, "Recordings", shared);
    const account = new Account(this, "Account", { ...shared, providerEmail: providerEmail.valueAsString });
    new Alarms(this, "Alarms", {
      functions: [...voice.functions, ...recordings.functions, ...account.functions],
      deadLetters: recordings.deadLetters,
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
  }
}
