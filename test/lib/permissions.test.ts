import { describe, expect, test } from "vitest";
import { synthesizeOffice } from "./office-stack.ts";
import { permissions } from "./permissions.ts";

const { template } = synthesizeOffice();
const logs = (group: string) => [`logs:CreateLogStream ${group}`, `logs:PutLogEvents ${group}`];
const stream = ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map((name) => `dynamodb:${name} StorageTable.StreamArn`);
const report = (queue: string) => ["GetQueueAttributes", "GetQueueUrl", "SendMessage"].map((name) => `sqs:${name} ${queue}`);
const table = (...names: string[]) => names.map((name) => `dynamodb:${name} StorageTable`);
/** Whoever books money changes accounts, entries and numbers in one transaction. */
const booking = [
  ...table("ConditionCheckItem", "DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem"),
  "secretsmanager:GetSecretValue StoragePaymentsSecret",
];
const callPath = [...table("GetItem", "Query", "UpdateItem"), "secretsmanager:GetSecretValue StorageCarrierSecret"];

/** Every right there is. A new one is written here, or it is a mistake. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  VoiceControlRole: [...logs("VoiceControlLog"), ...callPath, "s3:GetObject StorageRecordingsBucket/*"],
  VoiceNoticesRole: [...logs("VoiceNoticesLog"), ...callPath, ...table("PutItem")],
  RecordingsRelayRole: [
    ...logs("RecordingsRelayLog"),
    "sqs:SendMessage RecordingsWork",
    "sqs:SendMessage BillingWork",
    "sqs:SendMessage OfficesCalls",
    "sqs:SendMessage OfficesWork",
    ...report("RecordingsLostChanges"),
    ...stream,
  ],
  RecordingsCopyRole: [
    ...logs("RecordingsCopyLog"),
    ...table("ConditionCheckItem", "DeleteItem", "GetItem", "UpdateItem"),
    ...["AbortMultipartUpload", "DeleteObject", "GetObject", "PutObject"].map((name) => `s3:${name} StorageRecordingsBucket/*`),
    "secretsmanager:GetSecretValue StorageCarrierSecret",
    ...["ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "GetQueueUrl", "ReceiveMessage"].map(
      (name) => `sqs:${name} RecordingsWork`,
    ),
  ],
  RecordingsCheckUpRole: [
    ...logs("RecordingsCheckUpLog"),
    ...table("GetItem", "PutItem", "Query", "UpdateItem"),
    "dynamodb:Query StorageTable/index/due",
    "secretsmanager:GetSecretValue StorageCarrierSecret",
    "sqs:SendMessage RecordingsWork",
  ],
  RecordingsSchedulerRole: [
    "lambda:InvokeFunction RecordingsCheckUp",
    "lambda:InvokeFunction RecordingsCheckUp:*",
    "sqs:SendMessage RecordingsLostRuns",
  ],
  BillingPaymentsRole: [...logs("BillingPaymentsLog"), ...booking],
  BillingSweepRole: [...logs("BillingSweepLog"), ...booking, "dynamodb:Query StorageTable/index/due"],
  BillingAuditRole: [
    ...logs("BillingAuditLog"),
    ...table("BatchGetItem", "DeleteItem", "GetItem", "PutItem", "Query"),
    "dynamodb:Query StorageTable/index/list",
  ],
  BillingWorkerRole: [
    ...logs("BillingWorkerLog"),
    ...table("BatchGetItem", "ConditionCheckItem", "DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem"),
    "dynamodb:Query StorageTable/index/list",
    "secretsmanager:GetSecretValue StorageCarrierSecret",
    ...["ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "GetQueueUrl", "ReceiveMessage"].map(
      (name) => `sqs:${name} BillingWork`,
    ),
    "ses:SendEmail arn:AWS::Partition:ses:AWS::Region:AWS::AccountId:identity/<MailFrom or ProviderEmail>",
  ],
  BillingSchedulerRole: [
    ...["BillingSweep", "BillingAudit"].flatMap((name) => [`lambda:InvokeFunction ${name}`, `lambda:InvokeFunction ${name}:*`]),
    "sqs:SendMessage BillingLostRuns",
  ],
  OfficesListsRole: [
    ...logs("OfficesListsLog"),
    ...table("GetItem", "PutItem", "Query", "UpdateItem"),
    ...["ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "GetQueueUrl", "ReceiveMessage"].map(
      (name) => `sqs:${name} OfficesCalls`,
    ),
  ],
  OfficeWorkWorkerRole: [
    ...logs("OfficeWorkWorkerLog"),
    ...table("ConditionCheckItem", "DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem"),
    "dynamodb:Query StorageTable/index/list",
    ...["AbortMultipartUpload", "DeleteObject", "GetObject", "PutObject"].map((name) => `s3:${name} StorageRecordingsBucket/*`),
    "s3:ListBucket StorageRecordingsBucket",
    "s3:ListBucket SiteBucket",
    "s3:DeleteObject SiteBucket/fallback/*",
    "s3:PutObject SiteBucket/fallback/*",
    "s3:DeleteObject SiteBucket/audio/*",
    "s3:GetObject SiteBucket/audio/*",
    "secretsmanager:GetSecretValue StorageCarrierSecret",
    "cognito-idp:AdminDeleteUser AccountUsers",
    ...["ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "GetQueueUrl", "ReceiveMessage"].map(
      (name) => `sqs:${name} OfficesWork`,
    ),
  ],
  OfficeWorkSweepRole: [...logs("OfficeWorkSweepLog"), ...table("UpdateItem"), "dynamodb:Query StorageTable/index/due"],
  OfficeWorkSchedulerRole: [
    "lambda:InvokeFunction OfficeWorkSweep",
    "lambda:InvokeFunction OfficeWorkSweep:*",
    "sqs:SendMessage OfficeWorkLostRuns",
  ],
  AccountMailsRole: logs("AccountMailsLog"),
  PlacesHolidaysRole: [
    ...logs("PlacesHolidaysLog"),
    ...table("ConditionCheckItem", "DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem"),
    "dynamodb:Query StorageTable/index/list",
  ],
  PlacesSchedulerRole: ["lambda:InvokeFunction PlacesHolidays", "lambda:InvokeFunction PlacesHolidays:*", "sqs:SendMessage PlacesLostRuns"],
  AccountApiRole: [
    ...logs("AccountApiLog"),
    ...table("BatchGetItem", "ConditionCheckItem", "DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem"),
    "dynamodb:Query StorageTable/index/list",
    "s3:GetObject StorageRecordingsBucket/*",
    "s3:PutObject StorageRecordingsBucket/_transfer/*",
    "s3:PutObject SiteBucket/fallback/*",
    "s3:PutObject SiteBucket/audio/*",
    "polly:SynthesizeSpeech *",
    "secretsmanager:GetSecretValue StorageCarrierSecret",
    "secretsmanager:GetSecretValue StoragePaymentsSecret",
    "cognito-idp:AdminCreateUser AccountUsers",
    "cognito-idp:AdminGetUser AccountUsers",
    "cognito-idp:AdminDeleteUser AccountUsers",
  ],
};

const actual = Object.fromEntries(Object.entries(permissions(template)).filter(([role]) => !role.startsWith("CustomCDKBucketDeployment")));

describe("least privilege", () => {
  test("no other role of ours has rights", () => {
    expect(Object.keys(actual).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  test.each(Object.entries(EXPECTED))("%s may do this and nothing else", (role, rights) => {
    expect(actual[role]?.toSorted()).toEqual(rights.toSorted());
  });

  test("no action and no resource is a wildcard of its own, but for speaking, which knows no resources", () => {
    for (const right of Object.values(actual)
      .flat()
      .filter((each) => each !== "polly:SynthesizeSpeech *"))
      expect(right).not.toMatch(/^\*|:\*? |\* | \*$/);
  });

  test("no role of ours borrows AWS's broad policies", () => {
    for (const [id, { Properties }] of Object.entries(template.findResources("AWS::IAM::Role")))
      if (!id.startsWith("CustomCDK")) expect(Properties).not.toHaveProperty("ManagedPolicyArns");
  });
});
