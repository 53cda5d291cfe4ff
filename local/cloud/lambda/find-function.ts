import { CloudError } from "../cloud-error.ts";
import type { Site } from "../site.ts";
import type { LambdaFunction } from "./lambda-function.ts";

/**
 * A function by its ARN (also inside an API Gateway invocation ARN), its name, or a part of its construct path that only it has.
 * Throws NOT_FOUND, naming what there is.
 */
export function findFunction(site: Pick<Site, "functions">, wanted: string): LambdaFunction {
  const arn = /arn:aws:lambda:[^/]+/.exec(wanted)?.[0] ?? wanted;
  const direct = site.functions.get(arn);
  if (direct !== undefined) return direct;
  const all = [...new Set(site.functions.values())];
  const named = all.find(({ spec }) => spec.name === wanted);
  if (named !== undefined) return named;
  const matching = all.filter(({ spec }) => spec.path.toLowerCase().includes(wanted.toLowerCase()));
  const [only] = matching;
  if (only !== undefined && matching.length === 1) return only;
  throw new CloudError(
    "NOT_FOUND",
    `${matching.length === 0 ? "No function" : "More than one function"} is called ${wanted}; there are ${all.map(({ spec }) => spec.path).join(", ")}.`,
  );
}
