import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallStack {
  readonly resources: Record<string, { Type: string; Properties?: Record<string, unknown>; [more: string]: unknown }>;
  /** Source (CommonJS) of bundles, by asset name. */
  readonly bundles?: Record<string, string>;
  /** Files of folders, by asset name. */
  readonly folders?: Record<string, Record<string, string>>;
  readonly parameters?: Record<string, { Type: string; Default?: string }>;
  readonly conditions?: Record<string, unknown>;
  readonly outputs?: Record<string, { Value: unknown }>;
}

/** Writes a cloud assembly as the CDK does, holding one small stack "Test"; answers its folder. */
export async function writeAssembly(stack: SmallStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "assembly-"));
  const folders = { ...stack.folders };
  for (const [name, source] of Object.entries(stack.bundles ?? {})) folders[name] = { "index.js": source };
  const files: Record<string, unknown> = {};
  for (const [name, contents] of Object.entries(folders)) {
    for (const [file, text] of Object.entries(contents)) {
      await mkdir(join(folder, `asset.${name}`, file, ".."), { recursive: true });
      await writeFile(join(folder, `asset.${name}`, file), text);
    }
    files[name] = {
      source: { path: `asset.${name}`, packaging: "zip" },
      destinations: { here: { bucketName: "assets", objectKey: `${name}.zip` } },
    };
  }
  await writeFile(join(folder, "Test.assets.json"), JSON.stringify({ files }));
  const template = { Parameters: stack.parameters, Conditions: stack.conditions, Resources: stack.resources, Outputs: stack.outputs };
  await writeFile(join(folder, "Test.template.json"), JSON.stringify(template));
  const artifacts = {
    Test: { type: "aws:cloudformation:stack", properties: { templateFile: "Test.template.json" } },
    "Test.assets": { type: "cdk:asset-manifest", properties: { file: "Test.assets.json" } },
  };
  await writeFile(join(folder, "manifest.json"), JSON.stringify({ artifacts }));
  return folder;
}

/** A function whose bundle is the asset of that name. */
export const lambda = (asset: string, more: Record<string, unknown> = {}) => ({
  Type: "AWS::Lambda::Function",
  Properties: {
    Code: { S3Bucket: "assets", S3Key: `${asset}.zip` },
    Handler: "index.handler",
    Runtime: "nodejs24.x",
    Timeout: 10,
    ...more,
  },
});

/** An HTTP API whose routes all lead to the function `Target`. */
export const httpApi = (...routes: readonly string[]): SmallStack["resources"] => ({
  Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { ProtocolType: "HTTP", Name: "api" } },
  Stage: { Type: "AWS::ApiGatewayV2::Stage", Properties: { ApiId: { Ref: "Api" }, StageName: "$default", AutoDeploy: true } },
  Integration: {
    Type: "AWS::ApiGatewayV2::Integration",
    Properties: {
      ApiId: { Ref: "Api" },
      IntegrationType: "AWS_PROXY",
      PayloadFormatVersion: "2.0",
      TimeoutInMillis: 2_000,
      IntegrationUri: { "Fn::GetAtt": ["Target", "Arn"] },
    },
  },
  ...Object.fromEntries(
    routes.map((key, index) => [
      `Route${index}`,
      {
        Type: "AWS::ApiGatewayV2::Route",
        Properties: { ApiId: { Ref: "Api" }, RouteKey: key, Target: { "Fn::Join": ["", ["integrations/", { Ref: "Integration" }]] } },
      },
    ]),
  ),
});

/** A table with pk and sk, an index and a stream. */
export const table = (more: Record<string, unknown> = {}) => ({
  Type: "AWS::DynamoDB::GlobalTable",
  Properties: {
    AttributeDefinitions: ["pk", "sk", "byName"].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    GlobalSecondaryIndexes: [
      { IndexName: "names", KeySchema: [{ AttributeName: "byName", KeyType: "HASH" }], Projection: { ProjectionType: "KEYS_ONLY" } },
    ],
    BillingMode: "PAY_PER_REQUEST",
    StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
    TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
    Replicas: [{ Region: { Ref: "AWS::Region" } }],
    ...more,
  },
});
