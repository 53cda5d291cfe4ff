/** What is kept: one table for everything, one bucket for sound, one secret for the carrier's tokens. */
import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { AttributeType, Billing, ProjectionType, StreamViewType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";

/** Recordings are deleted after this many days, unless the context `recordingDays` says otherwise. */
const RECORDING_DAYS = 365;

export class Storage extends Construct {
  readonly table: TableV2;
  readonly recordings: Bucket;
  readonly accessLogs: Bucket;
  readonly carrierSecret: Secret;
  readonly paymentsSecret: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = this.#table();
    this.accessLogs = this.#accessLogs();
    this.recordings = this.#recordings();
    this.carrierSecret = this.#secret(
      "CarrierSecret",
      "Carrier accounts and their auth tokens",
      '{"accounts":{}}',
      "The carrier issues these tokens",
    );
    this.paymentsSecret = this.#secret(
      "PaymentsSecret",
      "Payment providers and their keys",
      "{}",
      "The payment provider issues these keys",
    );
  }

  /** The placeholder opens nothing: the operator stores what the outside world issued after the deploy (README, docs/admin.md). */
  #secret(id: string, description: string, secretStringTemplate: string, who: string): Secret {
    const secret = new Secret(this, id, {
      description,
      generateSecretString: { secretStringTemplate, generateStringKey: "unused" },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const reason = `${who}; there is no rotation that AWS could run. Two are accepted while they are changed by hand.`;
    Validations.of(secret).acknowledge({ id: "AwsSolutions-SMG4", reason });
    return secret;
  }

  #table(): TableV2 {
    return new TableV2(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: "expiresAt",
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      globalSecondaryIndexes: ["list", "due"].map((name) => ({
        indexName: name,
        partitionKey: { name: `${name}Pk`, type: AttributeType.STRING },
        sortKey: { name: `${name}Sk`, type: AttributeType.STRING },
        projectionType: ProjectionType.KEYS_ONLY,
      })),
    });
  }

  #recordings(): Bucket {
    const days: unknown = this.node.tryGetContext("recordingDays");
    return new Bucket(this, "RecordingsBucket", {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: "recordings/",
      removalPolicy: RemovalPolicy.RETAIN,
      // The address is presigned for a signed-in reader and lasts minutes; the waveform needs to read it from a script.
      cors: [
        {
          allowedMethods: [HttpMethods.GET, HttpMethods.PUT],
          allowedOrigins: ["*"],
          allowedHeaders: ["range", "content-type"],
          exposedHeaders: ["content-range", "content-length"],
        },
      ],
      lifecycleRules: [
        // Offices as files (core/tenants/transfer.ts) hold everything that there is of them: none lies about for long.
        { prefix: "_transfer/", expiration: Duration.days(7) },
        {
          expiration: Duration.days(days === undefined ? RECORDING_DAYS : Number(days)),
          abortIncompleteMultipartUploadAfter: Duration.days(2),
        },
      ],
    });
  }

  #accessLogs(): Bucket {
    const bucket = new Bucket(this, "AccessLogs", {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.OBJECT_WRITER, // CloudFront's logs come with an ACL
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
    Validations.of(bucket).acknowledge({ id: "AwsSolutions-S1", reason: "This bucket receives the access logs of the others." });
    return bucket;
  }
}
