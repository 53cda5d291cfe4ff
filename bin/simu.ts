/** The CDK app: one stack, checked by cdk-nag's AwsSolutions rules whenever it is synthesized. */
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import settings from "../cdk.json" with { type: "json" };
import { SimuStack } from "../lib/simu-stack.ts";

// The same feature flags with and without the command line tool.
const app = new App({ context: settings.context });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
new SimuStack(app, "Simu", { description: "Simu: a serverless cloud PBX" });
app.synth();
