import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { api } from "../../core/account/api/api.ts";
import { synthesizeOffice } from "./office-stack.ts";

const { template } = synthesizeOffice();
const targetSchema = z.object({ RouteKey: z.string(), Target: z.object({ "Fn::Join": z.tuple([z.string(), z.array(z.json())]) }) });
const CONTROL = ["incoming", "digits", "silence", "dialled", "recorded", "unrecorded", "screen", "screened"];
const NOTICES = ["status", "leg-status", "recording"];
const both = (names: readonly string[]) => names.flatMap((name) => [`POST /voice/${name}`, `GET /voice/${name}`]);

/** Routes by the integration they lead to. */
function routes(): Map<string, string[]> {
  const by = new Map<string, string[]>();
  for (const { Properties } of Object.values(template.findResources("AWS::ApiGatewayV2::Route"))) {
    const { RouteKey, Target } = targetSchema.parse(Properties);
    const target = JSON.stringify(Target["Fn::Join"][1].at(-1));
    by.set(target, [...(by.get(target) ?? []), RouteKey]);
  }
  return by;
}

describe("the HTTP API", () => {
  test("sends what steers a call, what tells of it and what people ask to their functions, and nothing else anywhere", () => {
    expect([...routes().values()].map((keys) => keys.toSorted())).toEqual([
      both(CONTROL).toSorted(),
      both(NOTICES).toSorted(),
      ["POST /payments/mpesa/{payment}/{token}", "POST /payments/stripe"],
      Object.keys(api).toSorted(),
    ]);
  });

  test("may call each function by one permission, however many routes it has: a function's policy holds 20 KB", () => {
    template.resourcePropertiesCountIs("AWS::Lambda::Permission", { Principal: "apigateway.amazonaws.com" }, 4);
    // The user pool may ask how a mail is to be worded; nobody else may call anything.
    template.resourcePropertiesCountIs("AWS::Lambda::Permission", { Principal: "cognito-idp.amazonaws.com" }, 1);
    template.resourceCountIs("AWS::Lambda::Permission", 5);
    // API Gateway's quota for one API.
    expect([...routes().values()].flat().length).toBeLessThanOrEqual(300);
  });

  test("speaks payload 2.0 with each function", () => {
    template.allResourcesProperties("AWS::ApiGatewayV2::Integration", { PayloadFormatVersion: "2.0", IntegrationType: "AWS_PROXY" });
    template.resourceCountIs("AWS::ApiGatewayV2::Integration", 4);
  });

  test("is throttled, and opens no door to other origins", () => {
    template.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: { ThrottlingBurstLimit: 1000, ThrottlingRateLimit: 500 },
    });
    template.hasResourceProperties("AWS::ApiGatewayV2::Api", { CorsConfiguration: Match.absent() });
  });

  test("logs when, where and how, never who or with what query", () => {
    const [stage] = Object.values(template.findResources("AWS::ApiGatewayV2::Stage"));
    const { AccessLogSettings } = z
      .object({ AccessLogSettings: z.object({ DestinationArn: z.json(), Format: z.string() }) })
      .parse(stage?.["Properties"]);
    expect(AccessLogSettings.DestinationArn).toEqual({ "Fn::GetAtt": [expect.stringMatching(/^EntranceAccessLog/), "Arn"] });
    expect(AccessLogSettings.Format).not.toMatch(/path|querystring|sourceIp|body/i);
  });
});
