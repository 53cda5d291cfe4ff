/** Who answers calls: one function for what steers a call, one for notices. Neither carries an SDK; both read one secret. */
import { Duration } from "aws-cdk-lib";
import { HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { Construct } from "constructs";
import type { Entrance } from "./entrance.ts";
import { SimuFunction } from "./simu-function.ts";
import type { Site } from "./site.ts";
import type { Storage } from "./storage.ts";

export interface SharedProps {
  readonly storage: Storage;
  readonly entrance: Entrance;
  readonly site: Site;
  readonly carrierApiUrl: string;
}

const STEPS = ["incoming", "digits", "silence", "dialled", "recorded", "unrecorded", "screen", "screened"];
const NOTICES = ["status", "leg-status", "recording"];
const SIGNED = "The carrier cannot present a token: every webhook is verified by its signature in the function, which fails closed.";

export class Voice extends Construct {
  readonly functions: readonly SimuFunction[];

  constructor(scope: Construct, id: string, { storage, entrance, site }: SharedProps) {
    super(scope, id);
    const environment = {
      TABLE_NAME: storage.table.tableName,
      RECORDINGS_BUCKET: storage.recordings.bucketName,
      CARRIER_SECRET_ARN: storage.carrierSecret.secretArn,
      PUBLIC_BASE_URL: entrance.api.apiEndpoint,
      ACCOUNT_URL: site.url,
    };
    // The carrier waits 15 s; a caller should not wait a tenth of it. More memory is more CPU at the cold start.
    const common = { memoryMb: 1024, timeout: Duration.seconds(10), environment };
    const control = new SimuFunction(this, "Control", { entry: "voice/control.ts", description: "Steers calls", ...common });
    const notices = new SimuFunction(this, "Notices", { entry: "voice/notices.ts", description: "Takes the carrier's notices", ...common });
    entrance.route(control, STEPS.map(webhook), SIGNED);
    entrance.route(notices, NOTICES.map(webhook), SIGNED);
    for (const each of [control, notices]) {
      each.allow(["dynamodb:GetItem", "dynamodb:Query", "dynamodb:UpdateItem"], storage.table.tableArn);
      each.allow(["secretsmanager:GetSecretValue"], storage.carrierSecret.secretArn);
    }
    control.allowObjects(["s3:GetObject"], storage.recordings, "", "Presigned addresses play a person's messages to them by telephone.");
    // What a phone cost is booked as an entry of the ledger.
    notices.allow(["dynamodb:PutItem"], storage.table.tableArn);
    this.functions = [control, notices];
  }
}

const webhook = (name: string) => ({ path: `/voice/${name}`, methods: [HttpMethod.POST, HttpMethod.GET] });
