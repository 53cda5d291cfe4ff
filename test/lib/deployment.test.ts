import { describe, expect, test } from "vitest";
import { DeploymentError, deploymentsOf } from "../../lib/deployment.ts";

const ZONE = "Z0123456789ABCDEFGHIJ";
const CERTIFICATE = "arn:aws:acm:us-east-1:111111111111:certificate/0a-1b";
const AT = { account: "111111111111", region: "eu-west-1" };

describe("without settings", () => {
  test("one platform that many offices share, with billing and without a domain; what is CDK's own is left alone", () => {
    expect(deploymentsOf({ "@aws-cdk/core:checkSecretUsage": true, recordingDays: "30" })).toEqual([
      { stackName: "Simu", mode: "shared", bills: true },
    ]);
  });
});

describe("settings of the command line, which are texts", () => {
  test("make a dedicated platform with a domain", () => {
    expect(
      deploymentsOf({ mode: "dedicated", billing: "off", stackName: "Phones", domain: "phones.example.com", hostedZoneId: ZONE, ...AT }),
    ).toEqual([
      {
        stackName: "Phones",
        mode: "dedicated",
        bills: false,
        domain: { name: "phones.example.com", tls: { kind: "hosted-zone", hostedZoneId: ZONE } },
        ...AT,
      },
    ]);
  });

  test("name clients, each with a stack that takes nothing over from the platform", () => {
    const [platform, ...clients] = deploymentsOf({
      clients: "acme,big-bank",
      domain: "phones.example.com",
      certificateArn: CERTIFICATE,
      ...AT,
    });
    expect(platform).toMatchObject({ stackName: "Simu", domain: { tls: { kind: "certificate" } } });
    expect(clients).toEqual([
      { stackName: "Simu-acme", mode: "dedicated", bills: false },
      { stackName: "Simu-big-bank", mode: "dedicated", bills: false },
    ]);
  });
});

test("settings of cdk.json give a client an account, a region and a domain of its own", () => {
  const acme = { account: "222222222222", region: "af-south-1", domain: "acme.example", hostedZoneId: ZONE, billing: "on" };
  expect(deploymentsOf({ clients: { acme } })[1]).toEqual({
    stackName: "Simu-acme",
    mode: "dedicated",
    bills: true,
    account: "222222222222",
    region: "af-south-1",
    domain: { name: "acme.example", tls: { kind: "hosted-zone", hostedZoneId: ZONE } },
  });
  expect(deploymentsOf({ clients: ["acme"] })[1]).toMatchObject({ stackName: "Simu-acme" });
});

test("this machine's own domain needs neither DNS nor a certificate", () => {
  expect(deploymentsOf({ domain: "localhost" })[0]?.domain).toEqual({ name: "localhost", tls: { kind: "none" } });
});

test.each([
  [{ mode: "private" }, "mode: is `shared` or `dedicated`"],
  [{ billing: "no" }, "billing: is `on` or `off`"],
  [{ stackName: "1st" }, "stackName:"],
  [{ domain: "phones.example.com" }, "domain: needs `hostedZoneId`"],
  [{ domain: "https://phones.example.com", certificateArn: CERTIFICATE }, "domain: is a domain in lower case"],
  [{ domain: "Phones.example.com", certificateArn: CERTIFICATE }, "domain: is a domain in lower case"],
  [{ domain: 'x"; evil(); "', certificateArn: CERTIFICATE }, "domain: is a domain in lower case"],
  [{ domain: "phones.example.com", hostedZoneId: ZONE }, "needs `account` and `region`"],
  [{ domain: "phones.example.com", hostedZoneId: ZONE, certificateArn: CERTIFICATE, ...AT }, "certificateArn: is for a domain whose DNS"],
  [{ domain: "phones.example.com", certificateArn: CERTIFICATE.replace("us-east-1", "eu-west-1") }, "is a certificate in us-east-1"],
  [{ hostedZoneId: ZONE }, "hostedZoneId: needs `domain`"],
  [{ hostedZoneId: "phones.example.com", domain: "phones.example.com" }, "hostedZoneId: is a Route 53 zone's id"],
  [{ certificateArn: CERTIFICATE }, "certificateArn: needs `domain`"],
  [{ account: "12" }, "account: is an AWS account's twelve digits"],
  [{ region: "Ireland" }, "region: is a region"],
  [{ clients: "Acme" }, "clients.Acme"],
  [{ clients: { acme: { domian: "acme.example" } } }, "clients.acme"],
  [{ clients: { acme: { domain: "acme.example" } } }, "clients.acme.domain: needs `hostedZoneId`"],
  [
    { domain: "a.example", certificateArn: CERTIFICATE, clients: { acme: { domain: "a.example", certificateArn: CERTIFICATE } } },
    "a.example is given to two deployments",
  ],
])("%j is refused: %s", (context, reason) => {
  expect(() => deploymentsOf(context)).toThrow(DeploymentError);
  expect(() => deploymentsOf(context)).toThrow(reason);
});
