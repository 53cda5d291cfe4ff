/** The stack as `cdk synth` makes it, checks included, but without bundling: in a second, and with all that a template can say. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import * as z from "zod";
import settings from "../../cdk.json" with { type: "json" };
import { SimuStack } from "../../lib/simu-stack.ts";

export interface OfficeStack {
  readonly template: Template;
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

/** @param change what a careless hand adds to the stack before it is checked */
export function synthesizeOffice(
  context: Readonly<Record<string, unknown>> = {},
  change: (stack: SimuStack) => unknown = () => {},
): OfficeStack {
  const outdir = mkdtempSync(join(tmpdir(), "simu-stack-"));
  const app = new App({ outdir, context: { ...settings.context, "aws:cdk:bundling-stacks": [], ...context } });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stack = new SimuStack(app, "Simu");
  change(stack);
  const findings = synthesize(app, outdir);
  const template = Template.fromJSON(
    z.record(z.string(), z.json()).parse(JSON.parse(readFileSync(join(outdir, "Simu.template.json"), "utf8"))),
  );
  rmSync(outdir, { recursive: true });
  return { template, findings };
}

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
