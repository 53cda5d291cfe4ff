import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { synthesizeOffice } from "./office-stack.ts";

const { template } = synthesizeOffice();
const key = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: "HASH" },
  { AttributeName: sort, KeyType: "RANGE" },
];

describe("the table", () => {
  test("is one, paid by use, with a stream of what was and is, and forgets what has expired", () => {
    template.resourceCountIs("AWS::DynamoDB::GlobalTable", 1);
    template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: key("pk", "sk"),
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
    });
  });

  test("can be brought back to any second, and is not deleted by accident", () => {
    template.hasResource("AWS::DynamoDB::GlobalTable", {
      DeletionPolicy: "Retain",
      Properties: {
        Replicas: [
          Match.objectLike({ DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }),
        ],
      },
    });
  });

  test.each(["list", "due"])("has the index %s, of keys only", (IndexName) => {
    template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      GlobalSecondaryIndexes: Match.arrayWith([
        { IndexName, KeySchema: key(`${IndexName}Pk`, `${IndexName}Sk`), Projection: { ProjectionType: "KEYS_ONLY" } },
      ]),
    });
  });
});

describe("every bucket", () => {
  const buckets = Object.entries(template.findResources("AWS::S3::Bucket"));

  test("is one of three, encrypted, closed to the public and kept", () => {
    expect(buckets).toHaveLength(3);
    for (const [, bucket] of buckets) {
      expect(bucket).toMatchObject({ DeletionPolicy: "Retain" });
      expect(bucket["Properties"]).toMatchObject({
        BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }] },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
    }
  });

  test("refuses what does not come over TLS", () => {
    for (const [id] of buckets)
      template.hasResourceProperties("AWS::S3::BucketPolicy", {
        Bucket: { Ref: id },
        PolicyDocument: {
          Statement: Match.arrayWith([
            {
              Effect: "Deny",
              Action: "s3:*",
              Principal: { AWS: "*" },
              Condition: { Bool: { "aws:SecureTransport": "false" } },
              Resource: [{ "Fn::GetAtt": [id, "Arn"] }, { "Fn::Join": ["", [{ "Fn::GetAtt": [id, "Arn"] }, "/*"]] }],
            },
          ]),
        },
      });
  });
});

describe("recordings", () => {
  const lifecycleOf = (days: number) => ({
    Rules: Match.arrayWith([{ Status: "Enabled", ExpirationInDays: days, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 } }]),
  });

  test("are deleted after a year, and half a copy after two days", () => {
    template.hasResourceProperties("AWS::S3::Bucket", { LifecycleConfiguration: lifecycleOf(365) });
  });

  test("are deleted earlier where the law asks for it", () => {
    const { template: earlier } = synthesizeOffice({ recordingDays: "30" });
    earlier.hasResourceProperties("AWS::S3::Bucket", { LifecycleConfiguration: lifecycleOf(30) });
  });

  test("lie beside offices as files, which are gone after a week", () => {
    template.hasResourceProperties("AWS::S3::Bucket", {
      LifecycleConfiguration: { Rules: Match.arrayWith([{ Status: "Enabled", Prefix: "_transfer/", ExpirationInDays: 7 }]) },
    });
  });

  test("are read across origins, and offices as files are put there, by presigned addresses", () => {
    template.hasResourceProperties("AWS::S3::Bucket", {
      CorsConfiguration: { CorsRules: [Match.objectLike({ AllowedMethods: ["GET", "PUT"] })] },
    });
  });
});
