import { expect, test } from "vitest";
import { startCloud } from "../../../../local/cloud/start-cloud.ts";
import { lambda, writeAssembly } from "../write-assembly.ts";

const refusal = async (stack: Parameters<typeof writeAssembly>[0]) => {
  const assembly = await writeAssembly(stack);
  return startCloud({ assembly }).then(
    async (cloud) => {
      await cloud.close();
      return "started";
    },
    (error: unknown) => String(error),
  );
};

test("a resource type that nobody knows stops the start and says where to add it", async () => {
  expect(await refusal({ resources: { Broker: { Type: "AWS::AmazonMQ::Broker", Metadata: { "aws:cdk:path": "Simu/Broker" } } } })).toMatch(
    /AWS::AmazonMQ::Broker \(Simu\/Broker\).*registry\.ts/,
  );
});

test("a secret without a value, a handler without a bundle, a route with an authorizer: each stops the start", async () => {
  expect(await refusal({ resources: { Key: { Type: "AWS::SecretsManager::Secret" } } })).toMatch(/Key and no value/);
  expect(await refusal({ resources: { F: lambda("a", { Handler: "other.handler" }) }, bundles: { a: "" } })).toMatch(
    /other\.handler is not in its bundle/,
  );
  expect(
    await refusal({
      resources: {
        Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { ProtocolType: "HTTP" } },
        Route: {
          Type: "AWS::ApiGatewayV2::Route",
          Properties: { ApiId: { Ref: "Api" }, RouteKey: "GET /", Target: "x", AuthorizationType: "JWT" },
        },
      },
    }),
  ).toMatch(/AuthorizationType/);
});

test("conditions leave resources out, ignored types answer on paper, outputs name the one origin", async () => {
  const assembly = await writeAssembly({
    parameters: { Mode: { Type: "String", Default: "plain" } },
    conditions: { Fancy: { "Fn::Equals": [{ Ref: "Mode" }, "fancy"] } },
    resources: {
      Role: { Type: "AWS::IAM::Role" },
      Extra: { Type: "AWS::SQS::Queue", Condition: "Fancy" },
      Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { ProtocolType: "HTTP" } },
    },
    outputs: {
      Role: { Value: { "Fn::GetAtt": ["Role", "Arn"] } },
      Url: {
        Value: {
          "Fn::Join": ["", ["https://", { Ref: "Api" }, ".execute-api.", { Ref: "AWS::Region" }, ".", { Ref: "AWS::URLSuffix" }, "/"]],
        },
      },
    },
  });
  const cloud = await startCloud({ assembly });
  expect(cloud.outputs).toEqual({ Role: expect.stringMatching(/^arn:aws:iam:/), Url: `${cloud.publicBaseUrl}/` });
  expect(() => cloud.queue("Extra")).toThrow("No queue");
  await cloud.close();
});
