/** What the embedded cloud does not have and a deployment asks AWS: who is calling, which stacks there are, and how mail stands. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface StackDouble {
  readonly outputs: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly updatedAt?: string;
  readonly status?: string;
}

export interface AwsDoubles {
  readonly endpoint: string;
  /** Undefined: the credentials are refused. */
  account: string | undefined;
  /** By region and name: `eu-west-1/Simu`. */
  readonly stacks: Map<string, StackDouble>;
  readonly verifiedSenders: Set<string>;
  inSandbox: boolean;
  close(): Promise<void>;
}

export async function startAwsDoubles(): Promise<AwsDoubles> {
  const server = createServer((request, response) => void serve(doubles, request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const doubles: AwsDoubles = {
    endpoint: `http://127.0.0.1:${isAddress(address) ? address.port : 0}`,
    account: "111111111111",
    stacks: new Map(),
    verifiedSenders: new Set(),
    inSandbox: false,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return doubles;
}

const isAddress = (address: AddressInfo | string | null): address is AddressInfo => typeof address === "object" && address !== null;

async function serve(doubles: AwsDoubles, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const url = new URL(request.url ?? "/", doubles.endpoint);
  if (url.pathname.startsWith("/v2/email/")) return json(response, ...mail(doubles, url.pathname));
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const region = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const [status, text] = form.get("Action") === "GetCallerIdentity" ? caller(doubles) : stack(doubles, region, form.get("StackName") ?? "");
  response.writeHead(status, { "content-type": "text/xml" }).end(text);
}

const error = (code: string, message: string): [number, string] => [
  400,
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
];

function caller({ account }: AwsDoubles): [number, string] {
  if (account === undefined) return error("InvalidClientTokenId", "The security token included in the request is invalid.");
  const result = `<Account>${account}</Account><Arn>arn:aws:iam::${account}:user/me</Arn><UserId>me</UserId>`;
  return [200, `<GetCallerIdentityResponse><GetCallerIdentityResult>${result}</GetCallerIdentityResult></GetCallerIdentityResponse>`];
}

function stack({ stacks }: AwsDoubles, region: string, name: string): [number, string] {
  const found = stacks.get(`${region}/${name}`);
  if (found === undefined) return error("ValidationError", `Stack with id ${name} does not exist`);
  const members = (of: string, values: Readonly<Record<string, string>> = {}) =>
    Object.entries(values)
      .map(([key, value]) => `<member><${of}Key>${key}</${of}Key><${of}Value>${value.replaceAll("&", "&amp;")}</${of}Value></member>`)
      .join("");
  const { status = "CREATE_COMPLETE", updatedAt = "2026-11-23T10:00:00Z", outputs, parameters } = found;
  const facts = `<StackName>${name}</StackName><StackStatus>${status}</StackStatus><CreationTime>${updatedAt}</CreationTime>`;
  const lists = `<Outputs>${members("Output", outputs)}</Outputs><Parameters>${members("Parameter", parameters)}</Parameters>`;
  const result = `<DescribeStacksResult><Stacks><member>${facts}${lists}</member></Stacks></DescribeStacksResult>`;
  return [200, `<DescribeStacksResponse>${result}</DescribeStacksResponse>`];
}

function mail({ verifiedSenders, inSandbox }: AwsDoubles, path: string): [number, object] {
  if (path === "/v2/email/account") return [200, { ProductionAccessEnabled: !inSandbox, SendingEnabled: true }];
  const identity = decodeURIComponent(path.slice("/v2/email/identities/".length));
  if (verifiedSenders.has(identity)) return [200, { IdentityType: "EMAIL_ADDRESS", VerifiedForSendingStatus: true }];
  return [404, { message: `Email identity ${identity} does not exist.` }];
}

function json(response: ServerResponse, status: number, body: object): void {
  const type = status === 404 ? { "x-amzn-errortype": "NotFoundException" } : {};
  response.writeHead(status, { "content-type": "application/json", ...type }).end(JSON.stringify(body));
}
