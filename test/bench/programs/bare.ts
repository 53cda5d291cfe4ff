/** Peer: bare node:http that parses the same form, verifies the same signature and answers a constant document. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { parse } from "node:querystring";
import { BASE, TOKEN } from "../office.ts";
import { listen } from "./listen.ts";

const TWIML = Buffer.from(process.argv[2] ?? "");
const HEADERS = { "content-type": "text/xml; charset=utf-8", "content-length": TWIML.length };

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (part: string) => (body += part));
  request.on("end", () => {
    if (isSigned(request.url ?? "", body, String(request.headers["x-twilio-signature"]))) response.writeHead(200, HEADERS).end(TWIML);
    else response.writeHead(403).end();
  });
});
listen(server);

function isSigned(url: string, body: string, signature: string): boolean {
  const form = parse(body);
  let signed = BASE + url;
  for (const name of Object.keys(form).toSorted()) signed += signedField(name, form[name] ?? "");
  const expected = Buffer.from(createHmac("sha1", TOKEN).update(signed).digest("base64"));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** A repeated name counts each of its different values once, in order. */
const signedField = (name: string, value: string | string[]): string =>
  typeof value === "string" ? name + value : [...new Set(value)].toSorted().reduce((text, each) => text + name + each, "");
