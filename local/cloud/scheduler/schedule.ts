import * as z from "zod";
import { findFunction } from "../lambda/find-function.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";
import { nextRun } from "./next-run.ts";

const schema = z.object({
  Name: z.string().optional(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default("UTC"),
  State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

/** AWS::Scheduler::Schedule with a function as its target. */
export const schedule: ResourceKind = (resource, site) => {
  const properties = parseProperties(schema, resource);
  const name = properties.Name ?? resource.defaultName;
  const arn = `arn:aws:scheduler:${site.region}:${site.account}:schedule/default/${name}`;
  const info = {
    name,
    path: resource.path,
    expression: properties.ScheduleExpression,
    timezone: properties.ScheduleExpressionTimezone,
    functionArn: findFunction(site, properties.Target.Arn).spec.arn,
    input:
      properties.Target.Input ?? JSON.stringify({ version: "0", source: "aws.scheduler", "detail-type": "Scheduled Event", detail: {} }),
  };
  // An expression that cannot be read fails here, at the start, and not when it would be due.
  nextRun(info.expression, info.timezone, site.now());
  if (properties.State === "ENABLED") site.schedules.push(info);
  return { ref: name, attributes: { Arn: arn } };
};

/** AWS::Scheduler::ScheduleGroup: a name and nothing else. */
export const scheduleGroup: ResourceKind = (resource, site) => {
  const { Name } = parseProperties(z.object({ Name: z.string().optional() }), resource);
  const name = Name ?? resource.defaultName;
  return { ref: name, attributes: { Arn: `arn:aws:scheduler:${site.region}:${site.account}:schedule-group/${name}` } };
};
