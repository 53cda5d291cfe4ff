import { CloudError } from "../cloud-error.ts";
import type { Json } from "./json.ts";

/** The text of a scalar; CloudFormation turns numbers and booleans into text. */
export function textOf(value: Json | undefined, name: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new CloudError("TEMPLATE_INVALID", `The template cannot be evaluated: ${name} takes text here, not ${JSON.stringify(value)}.`);
}
