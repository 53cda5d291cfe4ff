/** Peer: the usual handler, by the AWS SDK's document client and the twilio package, with one read for every webhook. Argument: the table's address. */
import { parse } from "node:querystring";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import { BASE, TOKEN } from "../office.ts";
import { serveHandler } from "./serve-handler.ts";
import { twilioMenu } from "./twilio-menu.ts";

const documents = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    endpoint: process.argv[2] ?? "",
    region: "us-east-1",
    credentials: { accessKeyId: "bench", secretAccessKey: "bench" },
  }),
);

serveHandler(async (request) => {
  const form = parse(Buffer.from(request.body ?? "", "base64").toString());
  if (!validateRequest(TOKEN, request.headers["x-twilio-signature"] ?? "", BASE + request.rawPath, form)) return { statusCode: 403 };
  const { Item } = await documents.send(new GetCommand({ TableName: "simu", Key: { pk: `NUMBER#${String(form["To"])}`, sk: "ROUTE" } }));
  if (Item?.["tenant"] !== "duka") return { statusCode: 404 };
  return { statusCode: 200, headers: { "content-type": "text/xml; charset=utf-8" }, body: twilioMenu(String(form["CallSid"])) };
});
