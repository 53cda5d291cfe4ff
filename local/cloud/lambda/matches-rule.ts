import { CloudError } from "../cloud-error.ts";
import { textArgument } from "./text-argument.ts";
import { isList, isRecord, type Json } from "../template/json.ts";

/** Whether one value passes one rule: a plain value, or an object with one of the operators. */
export function matchesRule(rule: Json, actual: Json | undefined): boolean {
  if (!isRecord(rule)) return actual === rule;
  const [[operator, argument] = ["", null]] = Object.entries(rule);
  switch (operator) {
    case "exists":
      // Only leaves exist: an object or list in the record counts as absent.
      return (argument === true) === (actual !== undefined && !isRecord(actual));
    case "prefix":
      return typeof actual === "string" && withCase(argument, actual, (text, part) => text.startsWith(part));
    case "suffix":
      return typeof actual === "string" && withCase(argument, actual, (text, part) => text.endsWith(part));
    case "equals-ignore-case":
      return typeof actual === "string" && actual.toLowerCase() === textArgument(argument).toLowerCase();
    case "anything-but":
      return actual !== undefined && !anyOf(argument ?? null, actual);
    case "numeric":
      return matchesNumeric(isList(argument) ? argument : [], actual);
    default:
      throw new CloudError("RESOURCE_INVALID", `A filter uses "${operator}", which the embedded cloud does not know.`);
  }
}

function withCase(argument: Json | undefined, actual: string, test: (text: string, part: string) => boolean): boolean {
  if (!isRecord(argument)) return test(actual, textArgument(argument));
  return test(actual.toLowerCase(), textArgument(argument["equals-ignore-case"]).toLowerCase());
}

function anyOf(argument: Json, actual: Json): boolean {
  return (isList(argument) ? argument : [argument]).some((rule) => matchesRule(rule, actual));
}

/** `[">", 0, "<=", 5]`: every pair must hold. A stream's numbers are texts, so those count too. */
function matchesNumeric(conditions: readonly Json[], actual: Json | undefined): boolean {
  const value = typeof actual === "string" && actual.trim() !== "" ? Number(actual) : actual;
  if (typeof value !== "number" || Number.isNaN(value)) return false;
  for (let index = 0; index + 1 < conditions.length; index += 2) {
    if (!compare(value, textArgument(conditions[index]), Number(conditions[index + 1]))) return false;
  }
  return conditions.length > 0;
}

function compare(value: number, operator: string, bound: number): boolean {
  switch (operator) {
    case "=":
      return value === bound;
    case ">":
      return value > bound;
    case ">=":
      return value >= bound;
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
    default:
      throw new CloudError("RESOURCE_INVALID", `A filter compares numbers by "${operator}".`);
  }
}
