import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { synthesizeOffice } from "./office-stack.ts";

const { template } = synthesizeOffice();

describe("the pages' headers", () => {
  const policy = z
    .object({
      ResponseHeadersPolicyConfig: z.object({
        SecurityHeadersConfig: z.object({
          ContentSecurityPolicy: z.object({
            Override: z.literal(true),
            ContentSecurityPolicy: z.object({ "Fn::Join": z.tuple([z.literal(""), z.array(z.json())]) }),
          }),
        }),
      }),
    })
    .parse(Object.values(template.findResources("AWS::CloudFront::ResponseHeadersPolicy"))[0]?.["Properties"]);
  const { "Fn::Join": joined } = policy.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
  const directives = new Map(
    joined[1]
      .map((part) => (typeof part === "string" ? part : "<recordings>"))
      .join("")
      .split("; ")
      .map((directive): [string, string] => [directive.split(" ", 1).join(), directive.split(" ").slice(1).join(" ")]),
  );

  test("let nothing in but what is ours", () => {
    expect(directives.get("default-src")).toBe("'none'");
    expect(directives.get("script-src")).toBe("'self'");
    expect(directives.get("connect-src")).toBe("'self' blob: https://<recordings>");
    expect(directives.get("media-src")).toBe("'self' blob: https://<recordings>");
    for (const name of ["base-uri", "frame-ancestors"]) expect(directives.get(name)).toBe("'none'");
    for (const [name, value] of directives) expect(`${name} ${value}`).not.toMatch(/unsafe-eval|\*|http:|script-src.*unsafe/);
  });

  test("ask for TLS for a year, and forbid frames and guessing of types", () => {
    template.hasResourceProperties("AWS::CloudFront::ResponseHeadersPolicy", {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: { AccessControlMaxAgeSec: 365 * 86_400, IncludeSubdomains: true, Override: true },
          FrameOptions: { FrameOption: "DENY", Override: true },
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { ReferrerPolicy: "same-origin", Override: true },
        },
      },
    });
  });

  test("are on every page", () => {
    const [id] = Object.keys(template.findResources("AWS::CloudFront::ResponseHeadersPolicy"));
    template.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: { DefaultCacheBehavior: { ResponseHeadersPolicyId: { Ref: id }, ViewerProtocolPolicy: "redirect-to-https" } },
    });
  });
});

describe("the distribution", () => {
  const behaviour = (PathPattern: string, rest: object) =>
    template.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: { CacheBehaviors: Match.arrayWith([Match.objectLike({ PathPattern, ...rest })]) },
    });

  test("hands /api to the HTTP API, never from a cache", () => {
    const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"; // AWS's managed policy
    behaviour("/api/*", {
      CachePolicyId: cachingDisabled,
      ViewerProtocolPolicy: "https-only",
      AllowedMethods: Match.arrayWith(["PUT", "DELETE"]),
    });
  });

  test("serves the static fallbacks to a carrier, without our functions", () => {
    behaviour("/fallback/*", { TargetOriginId: Match.stringLikeRegexp("Origin1"), FunctionAssociations: Match.absent() });
  });

  test("is the only reader of the pages' bucket", () => {
    template.hasResourceProperties("AWS::S3::BucketPolicy", {
      Bucket: { Ref: Match.stringLikeRegexp("^SiteBucket") },
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: "Allow", Action: "s3:GetObject", Principal: { Service: "cloudfront.amazonaws.com" } }),
        ]),
      },
    });
    template.resourceCountIs("AWS::CloudFront::OriginAccessControl", 1);
  });

  test("does not delete published fallbacks when new pages come", () => {
    template.hasResourceProperties("Custom::CDKBucketDeployment", { Prune: false });
  });
});

test("addresses of pages are all the one document; files and the API's are left alone", () => {
  const [edge] = Object.values(template.findResources("AWS::CloudFront::Function"));
  const { FunctionCode } = z.object({ FunctionCode: z.string() }).parse(edge?.["Properties"]);
  // oxlint-disable-next-line typescript/no-implied-eval -- CloudFront runs the text that the template holds; so do we
  const handler: unknown = new Function(`${FunctionCode}; return handler;`)();
  const ask = (uri: string): unknown => (typeof handler === "function" ? handler({ request: { uri } }) : undefined);
  expect(ask("/calls/CA0123")).toEqual({ uri: "/index.html" });
  expect(ask("/v1.2/calls")).toEqual({ uri: "/index.html" });
  expect(ask("/")).toEqual({ uri: "/index.html" });
  expect(ask("/assets/app-1a2b.js")).toEqual({ uri: "/assets/app-1a2b.js" });
});
