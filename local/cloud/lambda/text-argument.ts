import { CloudError } from "../cloud-error.ts";
import type { Json } from "../template/json.ts";

/** The text that a filter's operator was given. Throws RESOURCE_INVALID. */
export function textArgument(argument: Json | undefined): string {
  if (typeof argument === "string") return argument;
  throw new CloudError("RESOURCE_INVALID", `A filter needs text where it has ${JSON.stringify(argument)}.`);
}
