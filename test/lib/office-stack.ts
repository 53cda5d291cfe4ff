/** The stack as `cdk synth` makes it, checks included, but without bundling: in a second, and with all that a template can say. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import * as z from "zod";
import settings from "../../cdk.json" with { type: "json" };
import { addDeployment } from "../../lib/add-deployment.ts";
import { deploymentsOf } from "../../lib/deployment.ts";
import type { SimuStack } from "../../lib/simu-stack.ts";

export interface OfficeStack {
  /** The platform's, or that of the only deployment. */
  readonly template: Template;
  /** Every stack of the app, by its name. */
  readonly templates: Readonly<Record<string, Template>>;
  readonly findings: readonly Finding[];
}

interface Finding {
  readonly rule: string;
  readonly at: readonly string[];
}

const reportSchema = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(z.object({ ruleName: z.string(), violatingConstructs: z.array(z.object({ constructPath: z.string() })) })),
    }),
  ),
});

/**
 * @param context the deployment's settings
 * @param change what a careless hand adds to the platform's stack before it is checked
 */
export function synthesizeOffice(
  context: Readonly<Record<string, unknown>> = {},
  change: (stack: SimuStack) => unknown = () => {},
): OfficeStack {
  const outdir = mkdtempSync(join(tmpdir(), "simu-stack-"));
  const app = new App({ outdir, context: { ...settings.context, "aws:cdk:bundling-stacks": [], ...context } });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const [platform] = deploymentsOf(app.node.getAllContext()).map((deployment) => addDeployment(app, deployment));
  if (platform === undefined) throw new Error("no deployment");
  change(platform);
  const findings = synthesize(app, outdir);
  const files = readdirSync(outdir).filter((file) => file.endsWith(".template.json"));
  const templates = Object.fromEntries(files.map((file) => [file.replace(".template.json", ""), templateIn(join(outdir, file))]));
  rmSync(outdir, { recursive: true });
  const { [platform.stackName]: template } = templates;
  if (template === undefined) throw new Error("the platform has no template");
  return { template, templates, findings };
}

const templateIn = (file: string): Template =>
  Template.fromJSON(z.record(z.string(), z.json()).parse(JSON.parse(readFileSync(file, "utf8"))));

/** CDK throws when a check finds something, and says what in a report. */
function synthesize(app: App, outdir: string): Finding[] {
  try {
    app.synth();
  } catch (error) {
    if (!(error instanceof Error && error.name === "ValidationFailed")) throw error;
  }
  const { pluginReports } = reportSchema.parse(JSON.parse(readFileSync(join(outdir, "validation-report.json"), "utf8")));
  return pluginReports.flatMap(({ violations }) =>
    violations.map(({ ruleName, violatingConstructs }) => ({
      rule: ruleName,
      at: violatingConstructs.map(({ constructPath }) => constructPath),
    })),
  );
}
