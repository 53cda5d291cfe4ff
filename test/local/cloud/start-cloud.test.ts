import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { JwtVerifier } from "aws-jwt-verify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Cloud } from "../../../local/cloud/cloud.ts";
import { awsJson } from "../../../local/cloud/aws-json.ts";
import { startCloud } from "../../../local/cloud/start-cloud.ts";
import { httpApi, lambda, table, writeAssembly } from "./write-assembly.ts";

const HANDLER = `
const call = async (service, target, input) => {
  const response = await fetch(process.env["AWS_ENDPOINT_URL_" + service], { method: "POST", headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": target, "x-amz-security-token": process.env.AWS_SESSION_TOKEN, authorization: "AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/x/aws4_request, SignedHeaders=host, Signature=0" }, body: JSON.stringify(input) });
  return { status: response.status, body: await response.json() };
};
exports.handler = async (event) => {
  console.log("event " + JSON.stringify(event.detail ?? event.rawPath ?? event));
  if (event.fail) throw new Error("as asked");
  const key = { pk: { S: "p" }, sk: { S: String(event.sk ?? "s") } };
  if (event.do === "put") return call("DYNAMODB", "DynamoDB_20120810.PutItem", { TableName: process.env.TABLE_NAME, Item: key });
  if (event.do === "get") return call("DYNAMODB", "DynamoDB_20120810.GetItem", { TableName: process.env.TABLE_NAME, Key: key });
  if (event.do === "secret") return call("SECRETS_MANAGER", "secretsmanager.GetSecretValue", { SecretId: event.id ?? process.env.SECRET_ARN });
  return { ok: true };
};`;

const EDGE = `function handler(event) { var request = event.request; if (request.uri === "/old") return { statusCode: 302, headers: { location: { value: "/new" } } }; if (request.uri.indexOf(".") < 0) request.uri = "/index.html"; return request; }`;

let cloud: Cloud;
let shift = 0;
beforeAll(async () => {
  const assembly = await writeAssembly({
    bundles: { handler: HANDLER },
    folders: { pages: { "index.html": "<p>Simu</p>", "assets/app.js": "1", "config.json": '{"api":"<<marker>>"}' } },
    resources: {
      Table: table(),
      Target: lambda("handler", { Environment: { Variables: { TABLE_NAME: { Ref: "Table" }, SECRET_ARN: { Ref: "CarrierSecret" } } } }),
      ...httpApi("ANY /api/{proxy+}"),
      CarrierSecret: { Type: "AWS::SecretsManager::Secret" },
      Recordings: {
        Type: "AWS::S3::Bucket",
        Properties: {
          CorsConfiguration: {
            CorsRules: [
              {
                AllowedOrigins: ["https://desk.example"],
                AllowedMethods: ["GET"],
                AllowedHeaders: ["range"],
                ExposedHeaders: ["Content-Range"],
              },
            ],
          },
        },
      },
      Pages: { Type: "AWS::S3::Bucket" },
      Lost: { Type: "AWS::SQS::Queue" },
      Async: {
        Type: "AWS::Lambda::EventInvokeConfig",
        Properties: {
          FunctionName: { Ref: "Target" },
          Qualifier: "$LATEST",
          MaximumRetryAttempts: 1,
          DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": ["Lost", "Arn"] } } },
        },
      },
      Nightly: {
        Type: "AWS::Scheduler::Schedule",
        Properties: {
          ScheduleExpression: "rate(1 day)",
          FlexibleTimeWindow: { Mode: "OFF" },
          Target: { Arn: { "Fn::GetAtt": ["Target", "Arn"] }, RoleArn: "role", Input: '{"detail":"nightly"}' },
        },
      },
      Failing: {
        Type: "AWS::Scheduler::Schedule",
        Properties: {
          ScheduleExpression: "cron(0 3 * * ? *)",
          FlexibleTimeWindow: { Mode: "OFF" },
          Target: { Arn: { "Fn::GetAtt": ["Target", "Arn"] }, RoleArn: "role", Input: '{"fail":true}' },
        },
      },
      Pool: { Type: "AWS::Cognito::UserPool", Properties: { UsernameAttributes: ["email"] } },
      Client: {
        Type: "AWS::Cognito::UserPoolClient",
        Properties: { UserPoolId: { Ref: "Pool" }, ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH"] },
      },
      Edge: {
        Type: "AWS::CloudFront::Function",
        Properties: { Name: "edge", FunctionCode: EDGE, FunctionConfig: { Runtime: "cloudfront-js-2.0", Comment: "" } },
      },
      Headers: {
        Type: "AWS::CloudFront::ResponseHeadersPolicy",
        Properties: {
          ResponseHeadersPolicyConfig: {
            Name: "h",
            SecurityHeadersConfig: { ContentTypeOptions: { Override: true }, FrameOptions: { FrameOption: "DENY", Override: true } },
          },
        },
      },
      Deployment: {
        Type: "Custom::CDKBucketDeployment",
        Properties: {
          SourceBucketNames: ["assets"],
          SourceObjectKeys: ["pages.zip"],
          SourceMarkers: [{ "<<marker>>": { "Fn::GetAtt": ["Api", "ApiEndpoint"] } }],
          DestinationBucketName: { Ref: "Pages" },
        },
      },
      Distribution: {
        Type: "AWS::CloudFront::Distribution",
        Properties: {
          DistributionConfig: {
            Enabled: true,
            DefaultRootObject: "index.html",
            Origins: [{ Id: "pages", DomainName: { "Fn::GetAtt": ["Pages", "RegionalDomainName"] } }],
            DefaultCacheBehavior: {
              TargetOriginId: "pages",
              ViewerProtocolPolicy: "redirect-to-https",
              ResponseHeadersPolicyId: { Ref: "Headers" },
              FunctionAssociations: [{ EventType: "viewer-request", FunctionARN: { "Fn::GetAtt": ["Edge", "FunctionARN"] } }],
            },
          },
        },
      },
    },
    outputs: { Pool: { Value: { Ref: "Pool" } }, Client: { Value: { Ref: "Client" } } },
  });
  cloud = await startCloud({ assembly, tap: true, now: () => Date.now() + shift, secrets: [{ secret: /Carrier/, value: "s3cret" }] });
});
afterAll(() => cloud?.close());

describe("objects through signed addresses", () => {
  const client = () =>
    new S3Client({
      region: cloud.region,
      endpoint: cloud.endpoints["AWS_ENDPOINT_URL_S3"] ?? "",
      credentials: { ...cloud.credentials, sessionToken: "test/1" },
    });
  const at = () => ({ Bucket: cloud.buckets["Recordings"] ?? "", Key: "calls/één (1).wav" });
  const signed = (more: object = {}, expiresIn = 60) => getSignedUrl(client(), new GetObjectCommand({ ...at(), ...more }), { expiresIn });
  beforeAll(() => client().send(new PutObjectCommand({ ...at(), Body: "0123456789", ContentType: "audio/wav" })));

  test("a signed address gives the object, or a range of it, with the headers it asks for", async () => {
    const url = await signed({ ResponseContentDisposition: 'attachment; filename="call.wav"' });
    expect(url.startsWith(`${cloud.publicBaseUrl}/_s3/`)).toBe(true);
    const whole = await fetch(url);
    expect([whole.status, whole.headers.get("content-disposition"), whole.headers.get("content-type"), await whole.text()]).toEqual([
      200,
      'attachment; filename="call.wav"',
      "audio/wav",
      "0123456789",
    ]);
    const part = await fetch(url, { headers: { range: "bytes=2-4" } });
    expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([206, "bytes 2-4/10", "234"]);
  });

  test("an address that was altered, is unsigned, too old or for another method is refused", async () => {
    const url = await signed();
    for (const altered of [
      url.replace("calls", "other"),
      url.replace("X-Amz-Expires=60", "X-Amz-Expires=6000"),
      `${url}&response-content-type=text/html`,
      url.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
    ]) {
      const refused = await fetch(altered);
      expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining("SignatureDoesNotMatch")]);
    }
    expect((await fetch(url.split("?")[0] ?? "")).status).toBe(403);
    expect((await fetch(url, { method: "DELETE" })).status).toBe(403);
    shift += 61_000;
    expect(await (await fetch(url)).text()).toContain("Request has expired");
    shift = 0;
  });

  test("only the bucket's own rules let another origin in", async () => {
    const url = await signed();
    const allowed = await fetch(url, { headers: { origin: "https://desk.example" } });
    expect([allowed.headers.get("access-control-allow-origin"), allowed.headers.get("access-control-expose-headers")]).toEqual([
      "https://desk.example",
      "Content-Range",
    ]);
    expect((await fetch(url, { headers: { origin: "https://evil.example" } })).headers.get("access-control-allow-origin")).toBeNull();
    const preflight = (origin: string, method = "GET") =>
      fetch(url, {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": method, "access-control-request-headers": "range" },
      });
    expect((await preflight("https://desk.example")).status).toBe(200);
    expect((await preflight("https://desk.example", "PUT")).status).toBe(403);
  });
});

describe("schedules", () => {
  test("run on demand with their input, are repeated, and end in the failure queue", async () => {
    expect(await cloud.runSchedule("Nightly")).toMatchObject({ status: "ok" });
    expect(cloud.logs("Target").join()).toContain("nightly");
    expect(await cloud.runSchedule("Failing")).toMatchObject({ status: "failed" });
    const [message] = await cloud.queue("Lost").messages();
    expect(JSON.parse(message ?? "")).toMatchObject({
      requestContext: { condition: "RetriesExhausted", approximateInvokeCount: 2 },
      requestPayload: { fail: true },
    });
  });

  test("run by themselves when the clock says so", async () => {
    const runs = () => cloud.logs("Target").filter((line) => line.includes("nightly")).length;
    const before = runs();
    shift = 24 * 3600 * 1000;
    await expect.poll(runs, { timeout: 3_000 }).toBe(before + 1);
    shift = 0;
  });
});

describe("sign-in", () => {
  const identity = () =>
    awsJson(cloud.endpoints["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"] ?? "", "AWSCognitoIdentityProviderService", "1.1");
  const signIn = (email: string, password: string) =>
    identity()("InitiateAuth", {
      ClientId: cloud.outputs["Client"] ?? "",
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: email, PASSWORD: password },
    });

  test("a user signs in; the token verifies against this pool's own key and issuer", async () => {
    const sub = await cloud.identity.ensureUser({ email: "amina@duka.example", password: "Karibu-1!", attributes: { name: "Amina" } });
    expect(await cloud.identity.ensureUser({ email: "amina@duka.example", password: "Karibu-2!" })).toBe(sub);
    const tokens: { AuthenticationResult?: { AccessToken?: string } } = await signIn("amina@duka.example", "Karibu-2!");
    const pool = cloud.outputs["Pool"];
    const verifier = JwtVerifier.create({
      issuer: `https://cognito-idp.us-east-1.amazonaws.com/${pool}`,
      audience: null,
      jwksUri: "https://unused.example/jwks",
    });
    const keys: Parameters<typeof verifier.cacheJwks>[0] = JSON.parse(
      await (await fetch(`${cloud.endpoints["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"]}/${pool}/.well-known/jwks.json`)).text(),
    );
    verifier.cacheJwks(keys);
    expect(await verifier.verify(tokens.AuthenticationResult?.AccessToken ?? "")).toMatchObject({
      sub,
      token_use: "access",
      client_id: cloud.outputs["Client"],
    });
  });

  test("a wrong password, an unknown user and a disabled one are refused alike, as Cognito does", async () => {
    await expect(signIn("amina@duka.example", "wrong")).rejects.toThrow("NotAuthorizedException: Incorrect username or password.");
    await expect(signIn("nobody@duka.example", "wrong")).rejects.toThrow("NotAuthorizedException: Incorrect username or password.");
    await identity()("AdminDisableUser", { UserPoolId: cloud.outputs["Pool"] ?? "", Username: "amina@duka.example" });
    await expect(signIn("amina@duka.example", "Karibu-2!")).rejects.toThrow("NotAuthorizedException: User is disabled.");
  });
});

test("a secret's value comes by its ARN; an unknown one is not found", async () => {
  expect(await cloud.invoke("Target", { do: "secret" })).toMatchObject({ payload: { status: 200, body: { SecretString: "s3cret" } } });
  expect(await cloud.invoke("Target", { do: "secret", id: "nothing" })).toMatchObject({
    payload: { status: 400, body: { __type: "ResourceNotFoundException" } },
  });
});

describe("the static site", () => {
  const get = (path: string) => fetch(`${cloud.publicBaseUrl}${path}`, { redirect: "manual" });

  test("deployed files, with the edge function's paths and the policy's headers", async () => {
    const page = await get("/calls/today");
    expect([page.status, page.headers.get("content-type"), page.headers.get("x-frame-options"), await page.text()]).toEqual([
      200,
      "text/html; charset=utf-8",
      "DENY",
      "<p>Simu</p>",
    ]);
    expect((await get("/assets/app.js")).headers.get("content-type")).toContain("javascript");
    expect(await (await get("/config.json")).json()).toEqual({ api: cloud.publicBaseUrl });
    expect([(await get("/old")).status, (await get("/old")).headers.get("location")]).toEqual([302, "/new"]);
  });

  test("what is not there is refused as from a private bucket; nothing outside the folder is reachable; the API comes first", async () => {
    expect((await get("/nothing.js")).status).toBe(403);
    expect((await get("/..%2f..%2fTest.template.json")).status).toBe(403);
    expect((await fetch(`${cloud.publicBaseUrl}/index.html`, { method: "POST" })).status).toBe(403);
    expect(await (await get("/api/x.y")).json()).toEqual({ ok: true });
  });
});

describe("the tap", () => {
  test("counts what a function reads and writes", async () => {
    await cloud.invoke("Target", { do: "put" });
    cloud.tap.reset();
    await cloud.invoke("Target", { do: "put", sk: "n" });
    await cloud.invoke("Target", { do: "get" });
    expect(cloud.tap.calls).toMatchObject([
      { service: "dynamodb", operation: "PutItem", functionName: expect.stringContaining("Target"), writeUnits: 1, readUnits: 0 },
      { service: "dynamodb", operation: "GetItem", readUnits: 0.5, writeUnits: 0 },
    ]);
  });

  test("kills a function before or after a write", async () => {
    const stored = async (sk: string) =>
      (await cloud.dynamodb("GetItem", { TableName: cloud.tables["Table"] ?? "", Key: { pk: { S: "p" }, sk: { S: sk } } }))["Item"] !==
      undefined;
    const before = cloud.tap.addFault({ service: "dynamodb", operation: "PutItem", functionName: "target", action: { kind: "kill" } });
    expect(await cloud.invoke("Target", { do: "put", sk: "before" })).toMatchObject({ status: "failed" });
    expect([before.hits, await stored("before")]).toEqual([1, false]);
    cloud.tap.addFault({ service: "dynamodb", operation: "PutItem", when: "after", action: { kind: "kill" } });
    expect(await cloud.invoke("Target", { do: "put", sk: "after" })).toMatchObject({ status: "failed" });
    expect(await stored("after")).toBe(true);
    expect(await cloud.invoke("Target", { do: "put", sk: "again" })).toMatchObject({ payload: { status: 200 } });
  });

  test("throttles, delays and drops", async () => {
    cloud.tap.addFault({ service: "dynamodb", action: { kind: "throttle" } });
    expect(await cloud.invoke("Target", { do: "get" })).toMatchObject({
      payload: { status: 400, body: { __type: expect.stringContaining("ProvisionedThroughputExceeded") } },
    });
    cloud.tap.addFault({ service: "dynamodb", action: { kind: "drop" } });
    expect(await cloud.invoke("Target", { do: "get" })).toMatchObject({ status: "failed", error: { errorMessage: "fetch failed" } });
    cloud.tap.addFault({ service: "dynamodb", action: { kind: "delay", ms: 300 } });
    const from = performance.now();
    expect(await cloud.invoke("Target", { do: "get" })).toMatchObject({ status: "ok" });
    expect(performance.now() - from).toBeGreaterThan(290);
  });
});

test("the mail outbox answers", async () => {
  expect((await fetch(`${cloud.mailUrl}/health-check`)).status).toBe(200);
});
