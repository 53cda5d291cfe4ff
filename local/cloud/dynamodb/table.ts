import * as z from "zod";
import { AwsError, awsJson, type AwsCall } from "../aws-json.ts";
import type { Site } from "../site.ts";
import { isRecord, type Json, type JsonRecord } from "../template/json.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { Resource, ResourceKind } from "../template/resource-kind.ts";
import type { Provided } from "../template/scope.ts";

const list = z.array(z.record(z.string(), z.json()));
const common = {
  TableName: z.string().optional(),
  KeySchema: list,
  AttributeDefinitions: list,
  GlobalSecondaryIndexes: z
    .array(z.object({ IndexName: z.string(), KeySchema: list, Projection: z.record(z.string(), z.json()) }))
    .optional(),
  LocalSecondaryIndexes: z
    .array(z.object({ IndexName: z.string(), KeySchema: list, Projection: z.record(z.string(), z.json()) }))
    .optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
};
type TableProperties = z.infer<z.ZodObject<typeof common>>;

/** AWS::DynamoDB::Table, and AWS::DynamoDB::GlobalTable (the CDK's TableV2), which is one table here. */
export const table: ResourceKind = (resource, site) => makeTable(parseProperties(z.object(common), resource), resource, site);

async function makeTable(properties: TableProperties, resource: Resource, site: Site): Promise<Provided> {
  const name = properties.TableName ?? resource.defaultName;
  const call = awsJson(site.engines.dynamodb.endpoint, "DynamoDB_20120810");
  const existing = await describe(call, name);
  const described = existing ?? (await create(call, name, properties));
  await addMissingIndexes(call, name, properties, described);
  const streamArn = described["LatestStreamArn"];
  const arn = `arn:aws:dynamodb:${site.region}:${site.account}:table/${name}`;
  site.tables.set(name, { name, arn, path: resource.path, ...(typeof streamArn === "string" ? { streamArn } : {}) });
  return { ref: name, attributes: { Arn: arn, TableId: name, ...(typeof streamArn === "string" ? { StreamArn: streamArn } : {}) } };
}

async function describe(call: AwsCall, name: string): Promise<JsonRecord | undefined> {
  try {
    return recordAt(await call("DescribeTable", { TableName: name }), "Table");
  } catch (error) {
    if (error instanceof AwsError && error.code === "ResourceNotFoundException") return undefined;
    throw error;
  }
}

async function create(call: AwsCall, name: string, properties: TableProperties): Promise<JsonRecord> {
  const { StreamSpecification: stream, TimeToLiveSpecification: expiry } = properties;
  const made = await call("CreateTable", {
    TableName: name,
    KeySchema: properties.KeySchema,
    AttributeDefinitions: properties.AttributeDefinitions,
    BillingMode: "PAY_PER_REQUEST",
    ...(properties.GlobalSecondaryIndexes === undefined ? {} : { GlobalSecondaryIndexes: indexes(properties.GlobalSecondaryIndexes) }),
    ...(properties.LocalSecondaryIndexes === undefined ? {} : { LocalSecondaryIndexes: indexes(properties.LocalSecondaryIndexes) }),
    ...(stream === undefined ? {} : { StreamSpecification: { StreamEnabled: true, StreamViewType: stream.StreamViewType } }),
  });
  if (expiry?.Enabled === true && expiry.AttributeName !== undefined) {
    await call("UpdateTimeToLive", { TableName: name, TimeToLiveSpecification: { Enabled: true, AttributeName: expiry.AttributeName } });
  }
  return recordAt(made, "TableDescription");
}

/** A stack that grew an index since the table was made: as an update of the stack would, it is added and filled. */
async function addMissingIndexes(call: AwsCall, name: string, properties: TableProperties, described: JsonRecord): Promise<void> {
  const there = JSON.stringify(described["GlobalSecondaryIndexes"] ?? []);
  for (const index of properties.GlobalSecondaryIndexes ?? []) {
    if (there.includes(JSON.stringify(index.IndexName))) continue;
    await call("UpdateTable", {
      TableName: name,
      AttributeDefinitions: properties.AttributeDefinitions,
      GlobalSecondaryIndexUpdates: [{ Create: { IndexName: index.IndexName, KeySchema: index.KeySchema, Projection: index.Projection } }],
    });
  }
}

/** Only what the engine knows: settings of capacity and insights stay behind. */
const indexes = (given: NonNullable<TableProperties["GlobalSecondaryIndexes"]>): Json =>
  given.map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }));

function recordAt(answer: JsonRecord, name: string): JsonRecord {
  const value = answer[name];
  if (!isRecord(value)) throw new AwsError("InternalFailure", `the answer has no ${name}`);
  return value;
}
