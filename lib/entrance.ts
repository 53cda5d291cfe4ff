/** The HTTP API: where the carrier's webhooks and the account's requests arrive. */
import { RemovalPolicy, Validations } from "aws-cdk-lib";
import { CfnStage, HttpApi, type HttpMethod, type HttpRoute } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";

export interface RouteAddress {
  readonly path: string;
  readonly methods: readonly HttpMethod[];
}

export class Entrance extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", { description: "Simu: webhooks and account" });
    const log = new LogGroup(this, "AccessLog", { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    const stage = this.api.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error("the HTTP API has no default stage");
    // Neither callers' numbers nor queries are logged: state travels in them.
    const format = {
      time: "$context.requestTime",
      route: "$context.routeKey",
      status: "$context.status",
      ms: "$context.responseLatency",
      id: "$context.requestId",
    };
    stage.accessLogSettings = { destinationArn: log.logGroupArn, format: JSON.stringify(format) };
    stage.defaultRouteSettings = { throttlingBurstLimit: 1000, throttlingRateLimit: 500 };
  }

  /**
   * Sends requests for these addresses to a function; what has no address is answered 404 here. One integration and one permission for
   * all of them: a permission for each would fill the function's policy, which holds 20 KB.
   */
  route(target: IFunction, addresses: readonly RouteAddress[], why: string): void {
    const integration = new HttpLambdaIntegration(`${target.node.id}Integration`, target, { scopePermissionToRoute: false });
    for (const { path, methods } of addresses)
      for (const route of this.api.addRoutes({ path, methods: [...methods], integration })) acknowledgeOwnAuthorization(route, why);
  }
}

function acknowledgeOwnAuthorization(route: HttpRoute, reason: string): void {
  Validations.of(route).acknowledge({ id: "AwsSolutions-APIG4", reason });
}
