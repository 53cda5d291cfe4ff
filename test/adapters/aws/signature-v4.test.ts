import aws4 from "aws4";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createSigner } from "../../../adapters/aws/signature-v4.ts";

const text = fc.string({ unit: "grapheme-ascii", minLength: 1 }).filter((value) => value.trim() === value && !value.includes("  "));
const secret = fc.string({ minLength: 1 });
const request = fc.record({
  region: fc.constantFrom("us-east-1", "eu-west-1", "af-south-1"),
  service: fc.constantFrom("dynamodb", "secretsmanager"),
  host: fc.constantFrom("127.0.0.1:8000", "dynamodb.us-east-1.amazonaws.com"),
  target: text,
  body: fc.string({ unit: "binary" }).map((value) => JSON.stringify({ value })),
  accessKeyId: fc.stringMatching(/^[A-Z0-9]{16,20}$/),
  secretAccessKey: secret,
  sessionToken: fc.option(fc.base64String({ minLength: 4 }), { nil: undefined }),
  at: fc.date({ min: new Date("2020-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
});

test("another signer, which many use, signs the same", () => {
  fc.assert(
    fc.property(request, ({ region, service, host, target, body, accessKeyId, secretAccessKey, sessionToken, at }) => {
      const credentials = { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
      const contentType = "application/x-amz-json-1.0";
      const headers = createSigner(service, region)({ host, contentType, target, body }, credentials, at);
      const { authorization: _, ...unsigned } = headers;
      // aws4 takes the date from the header, and signs the body's length too unless it is there already.
      const options = {
        service,
        region,
        method: "POST",
        path: "/",
        headers: unsigned,
        body,
        extraHeadersToIgnore: { "content-length": true },
      };
      const theirs = aws4.sign(options, credentials);
      expect(headers["authorization"]).toBe(theirs.headers?.["Authorization"]);
    }),
  );
});

test("a signer keeps no key beyond its day and its secret", () => {
  const sign = createSigner("dynamodb", "us-east-1");
  const unsigned = { host: "h", contentType: "application/json", target: "t", body: "{}" };
  const signed = (signer: typeof sign, secretAccessKey: string, day: string) =>
    signer(unsigned, { accessKeyId: "a", secretAccessKey }, new Date(`${day}T12:00:00Z`))["authorization"];
  for (const [key, day] of [
    ["s1", "2026-11-23"],
    ["s1", "2026-11-24"],
    ["s2", "2026-11-24"],
    ["s1", "2026-11-23"],
  ] as const)
    expect(signed(sign, key, day)).toBe(signed(createSigner("dynamodb", "us-east-1"), key, day));
});
