import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { awsJson } from "../../../local/cloud/aws-json.ts";
import type { Cloud } from "../../../local/cloud/cloud.ts";
import { startCloud } from "../../../local/cloud/start-cloud.ts";
import { table, writeAssembly } from "./write-assembly.ts";

const client = (endpoint: string, credentials: Cloud["credentials"]) =>
  new S3Client({ region: "us-east-1", endpoint, credentials: { ...credentials } });

/** A process that starts the cloud on a data folder and tells where it is. */
async function cloudInProcess(assembly: string, dataDir: string) {
  const script = join(dataDir, "run.mjs");
  const module = JSON.stringify(join(import.meta.dirname, "../../../local/cloud/start-cloud.ts"));
  await writeFile(
    script,
    `const { startCloud } = await import(${module});
     const cloud = await startCloud(${JSON.stringify({ assembly, dataDir })});
     await cloud.identity.ensureUser({ email: "amina@duka.example", password: "Karibu-1!" });
     await cloud.queue("Work").send("still here");
     await cloud.dynamodb("PutItem", { TableName: cloud.tables.Table, Item: { pk: { S: "p" }, sk: { S: "s" }, ttl: { N: "99999999999" } } });
     process.send({ endpoint: cloud.endpoints.AWS_ENDPOINT_URL_S3, credentials: cloud.credentials, bucket: cloud.buckets.Sounds });`,
  );
  const child = fork(script, { execPath: process.execPath, execArgv: [] });
  const [told] = await once(child, "message");
  const answer = z.object({
    endpoint: z.string(),
    bucket: z.string(),
    credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
  });
  return { child, ...answer.parse(told) };
}

test("after kill -9 everything that was stored is there again, under the same names and keys", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "cloud-"));
  const assembly = await writeAssembly({
    resources: {
      Table: table(),
      Work: { Type: "AWS::SQS::Queue" },
      Sounds: { Type: "AWS::S3::Bucket" },
      Pool: { Type: "AWS::Cognito::UserPool", Properties: { UsernameAttributes: ["email"] } },
      Client: { Type: "AWS::Cognito::UserPoolClient", Properties: { UserPoolId: { Ref: "Pool" } } },
    },
    outputs: { Client: { Value: { Ref: "Client" } } },
  });
  const first = await cloudInProcess(assembly, dataDir);
  const object = { Bucket: first.bucket, Key: "a/b.wav" };
  await client(first.endpoint, first.credentials).send(new PutObjectCommand({ ...object, Body: "sound" }));
  first.child.kill("SIGKILL");
  await once(first.child, "exit");

  const cloud = await startCloud({ assembly, dataDir });
  try {
    expect(first.credentials).toMatchObject(cloud.credentials);
    expect(
      await cloud.dynamodb("GetItem", { TableName: cloud.tables["Table"] ?? "", Key: { pk: { S: "p" }, sk: { S: "s" } } }),
    ).toHaveProperty("Item");
    expect(await cloud.queue("Work").messages()).toEqual(["still here"]);
    const url = await getSignedUrl(client(cloud.endpoints["AWS_ENDPOINT_URL_S3"] ?? "", cloud.credentials), new GetObjectCommand(object));
    expect(await (await fetch(url)).text()).toBe("sound");
    const identity = awsJson(
      cloud.endpoints["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"] ?? "",
      "AWSCognitoIdentityProviderService",
      "1.1",
    );
    const signIn = {
      ClientId: cloud.outputs["Client"] ?? "",
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: "amina@duka.example", PASSWORD: "Karibu-1!" },
    };
    expect(await identity("InitiateAuth", signIn)).toHaveProperty("AuthenticationResult");
  } finally {
    await cloud.close();
  }
});
