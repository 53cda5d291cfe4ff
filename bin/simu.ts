/** The CDK app: a stack for each deployment that the context names, checked by cdk-nag's AwsSolutions rules at every synthesis. */
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import settings from "../cdk.json" with { type: "json" };
import { addDeployment } from "../lib/add-deployment.ts";
import { DeploymentError, deploymentsOf } from "../lib/deployment.ts";

// The same feature flags with and without the command line tool.
const app = new App({ context: settings.context });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
try {
  for (const deployment of deploymentsOf(app.node.getAllContext())) addDeployment(app, deployment);
} catch (error) {
  if (!(error instanceof DeploymentError)) throw error;
  console.error(error.message);
  process.exit(1);
}
app.synth();
