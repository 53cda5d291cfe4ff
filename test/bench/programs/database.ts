/** Stands for DynamoDB and Secrets Manager, at the same small cost for everybody: knows one route, one plan and one secret. */
import { createServer } from "node:net";
import { toAttributes, type Attributes } from "../../../adapters/dynamodb/attribute-values.ts";
import { plan, route, secret } from "../office.ts";

const answer = (body: string): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nConnection: keep-alive\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const ROUTE = answer(JSON.stringify({ Item: toAttributes({ pk: `NUMBER#${route.number}`, sk: "ROUTE", ...route }) }));
const PLAN = answer(JSON.stringify({ Item: toAttributes({ pk: "TENANT#duka", sk: "PLAN#00000007", plan }) }));
const SECRET = answer(JSON.stringify({ SecretString: secret }));

interface UpdateItem {
  readonly UpdateExpression: string;
  readonly ExpressionAttributeNames: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues: Attributes;
}

/** What it was told to set once is what stands. */
function updated({ UpdateExpression, ExpressionAttributeNames: names, ExpressionAttributeValues: values }: UpdateItem): string {
  const attributes: Record<string, unknown> = {};
  for (const [, name = "", value = ""] of UpdateExpression.matchAll(/(#\d+) = if_not_exists\(#\d+, (:\d+)\)/g))
    attributes[names[name] ?? ""] = values[value];
  return answer(JSON.stringify({ Attributes: attributes }));
}

function answerTo(head: string, body: string): string {
  if (head.includes(".GetSecretValue")) return SECRET;
  if (head.includes(".UpdateItem")) return updated(JSON.parse(body));
  return body.includes("NUMBER#") ? ROUTE : PLAN;
}

const server = createServer((socket) => {
  let text = "";
  socket.setNoDelay(true);
  socket.setEncoding("latin1");
  socket.on("error", () => socket.destroy());
  socket.on("data", (part: string) => {
    text += part;
    const end = text.indexOf("\r\n\r\n");
    if (end === -1) return;
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (text.length < end + 4 + length) return;
    const [head, body] = [text.slice(0, end), text.slice(end + 4)];
    text = "";
    socket.write(answerTo(head, body));
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address !== null) process.send?.({ port: address.port });
});
