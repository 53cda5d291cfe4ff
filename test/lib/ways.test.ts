/** The three ways to have Simu, as docs/deploy.md tells them. */
import { Match, type Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { synthesizeOffice } from "./office-stack.ts";

const ZONE = "Z0123456789ABCDEFGHIJ";
const DOMAIN = "phones.example.com";
const AT = { account: "111111111111", region: "eu-west-1" };
const CERTIFICATE = "arn:aws:acm:us-east-1:111111111111:certificate/0a-1b";

const resourcesSchema = z.object({ Resources: z.record(z.string(), z.object({ Properties: z.record(z.string(), z.json()).default({}) })) });
const apiOf = (template: Template) =>
  Object.values(template.findResources("AWS::Lambda::Function")).find(
    ({ Properties }) => Properties.Description === "The personal account's API",
  )?.["Properties"].Environment.Variables;
const strangersMaySignUp = (template: Template, may: boolean) =>
  template.hasResourceProperties("AWS::Cognito::UserPool", { AdminCreateUserConfig: { AllowAdminCreateUserOnly: !may } });

describe("a platform that many offices share", () => {
  const { template, templates, findings } = synthesizeOffice();

  test("lets strangers sign up and bills them, and is one stack that passes every check", () => {
    expect(findings).toEqual([]);
    expect(Object.keys(templates)).toEqual(["Simu"]);
    expect(apiOf(template)).toMatchObject({ SELF_SIGN_UP: "open", BILLING: "on", TENANT_DOMAIN: "" });
    strangersMaySignUp(template, true);
  });

  test("has CloudFront's own name as long as it has no domain", () => {
    template.hasResourceProperties("AWS::CloudFront::Distribution", { DistributionConfig: { Aliases: Match.absent() } });
    template.resourceCountIs("AWS::Route53::RecordSet", 0);
    template.resourceCountIs("AWS::CloudFront::Function", 1);
  });
});

describe("a platform that a company has for itself", () => {
  const { template, findings } = synthesizeOffice({ mode: "dedicated", billing: "off" });

  test("lets in whom it invites, opens no accounts, and passes every check", () => {
    expect(findings).toEqual([]);
    expect(apiOf(template)).toMatchObject({ SELF_SIGN_UP: "closed", BILLING: "off" });
    strangersMaySignUp(template, false);
  });

  test("may bill all the same", () => {
    expect(apiOf(synthesizeOffice({ mode: "dedicated" }).template)).toMatchObject({ SELF_SIGN_UP: "closed", BILLING: "on" });
  });
});

describe("a client's own deployment beside the platform", () => {
  const { templates, findings } = synthesizeOffice({ clients: "acme" });
  const { Simu: platform, "Simu-acme": acme } = templates;
  if (platform === undefined || acme === undefined) throw new Error("a stack is missing");

  test("is a stack of its own that passes every check; strangers stay the platform's", () => {
    expect(findings).toEqual([]);
    expect(Object.keys(templates).toSorted()).toEqual(["Simu", "Simu-acme"]);
    strangersMaySignUp(platform, true);
    strangersMaySignUp(acme, false);
    expect(apiOf(acme)).toMatchObject({ SELF_SIGN_UP: "closed", BILLING: "off" });
  });

  test("has a table, buckets, a user pool, secrets and queues of its own", () => {
    for (const type of [
      "AWS::DynamoDB::GlobalTable",
      "AWS::S3::Bucket",
      "AWS::Cognito::UserPool",
      "AWS::SecretsManager::Secret",
      "AWS::SQS::Queue",
      "AWS::ApiGatewayV2::Api",
      "AWS::CloudFront::Distribution",
    ])
      expect([type, Object.keys(acme.findResources(type)).length]).toEqual([type, Object.keys(platform.findResources(type)).length]);
  });

  test.each(Object.entries(templates))("%s imports from no other stack and exports to none", (_, template) => {
    const text = JSON.stringify(template.toJSON());
    expect(text).not.toContain("Fn::ImportValue");
    expect(Object.values(template.findOutputs("*")).flatMap((output) => ("Export" in output ? [output] : []))).toEqual([]);
  });

  test.each(Object.entries(templates))("%s gives nothing a name that another could already have", (_, template) => {
    const NAMES = /^(TableName|BucketName|UserPoolName|QueueName|FunctionName|RoleName|LogGroupName|TopicName|AlarmName|GroupName)$/;
    const named = Object.entries(resourcesSchema.parse(template.toJSON()).Resources).flatMap(([id, { Properties }]) =>
      Object.entries(Properties).flatMap(([name, value]) => (NAMES.test(name) && typeof value === "string" ? [`${id}.${name}`] : [])),
    );
    expect(named).toEqual([]);
  });

  /** CDK makes these up from the stack's name. */
  test("what has to have a name has another one in each", () => {
    for (const [type, property] of [
      ["AWS::CloudFront::Function", "Name"],
      ["AWS::CloudFront::OriginAccessControl", "OriginAccessControlConfig"],
      ["AWS::CloudFront::ResponseHeadersPolicy", "ResponseHeadersPolicyConfig"],
    ] as const) {
      const names = [platform, acme].flatMap((template) =>
        Object.values(template.findResources(type)).map(({ Properties }) =>
          JSON.stringify(Properties[property].Name ?? Properties[property]),
        ),
      );
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe("with a domain in Route 53", () => {
  const { template, templates, findings } = synthesizeOffice({ domain: DOMAIN, hostedZoneId: ZONE, ...AT });

  test("passes every check in both stacks", () => {
    expect(findings).toEqual([]);
    expect(Object.keys(templates).toSorted()).toEqual(["Simu", "Simu-Certificate"]);
  });

  test("has one certificate for every office, proved by DNS", () => {
    templates["Simu-Certificate"]?.hasResourceProperties("AWS::CertificateManager::Certificate", {
      DomainName: DOMAIN,
      SubjectAlternativeNames: [`*.${DOMAIN}`],
      ValidationMethod: "DNS",
      DomainValidationOptions: Match.arrayWith([{ DomainName: DOMAIN, HostedZoneId: ZONE }]),
    });
    template.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        Aliases: [`*.${DOMAIN}`],
        ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021", SslSupportMethod: "sni-only" },
      },
    });
  });

  test.each(["A", "AAAA"])("points every name under it at the site (%s)", (Type) => {
    template.hasResourceProperties("AWS::Route53::RecordSet", {
      Type,
      Name: `*.${DOMAIN}.`,
      HostedZoneId: ZONE,
      AliasTarget: { DNSName: { "Fn::GetAtt": [Match.stringLikeRegexp("^SiteDistribution"), "DomainName"] } },
    });
  });

  test("tells the API and whoever writes mail where the account is and how offices are named", () => {
    expect(apiOf(template)).toMatchObject({ ACCOUNT_URL: `https://app.${DOMAIN}`, TENANT_DOMAIN: DOMAIN });
    template.hasResourceProperties("AWS::Lambda::Function", {
      Description: Match.stringLikeRegexp("^Sends notices"),
      Environment: { Variables: { ACCOUNT_URL: `https://app.${DOMAIN}`, TENANT_DOMAIN: DOMAIN } },
    });
    template.hasOutput("AccountUrl", { Value: `https://app.${DOMAIN}` });
  });

  test("asks at the edge which office a request is about", () => {
    template.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        CacheBehaviors: Match.arrayWith([
          Match.objectLike({
            PathPattern: "/api/*",
            FunctionAssociations: [
              { EventType: "viewer-request", FunctionARN: { "Fn::GetAtt": [Match.stringLikeRegexp("^SiteOfficeHost"), "FunctionARN"] } },
            ],
          }),
        ]),
      },
    });
  });
});

test.each([{ region: "eu-west-1" }, { account: "111111111111" }, AT])("with %j every check passes", (where) => {
  expect(synthesizeOffice(where).findings).toEqual([]);
});

test("with DNS elsewhere it takes the certificate that it is given, and makes no records", () => {
  const { template, templates, findings } = synthesizeOffice({ domain: DOMAIN, certificateArn: CERTIFICATE });
  expect(findings).toEqual([]);
  expect(Object.keys(templates)).toEqual(["Simu"]);
  template.resourceCountIs("AWS::Route53::RecordSet", 0);
  template.hasResourceProperties("AWS::CloudFront::Distribution", {
    DistributionConfig: { Aliases: [`*.${DOMAIN}`], ViewerCertificate: { AcmCertificateArn: CERTIFICATE } },
  });
});
