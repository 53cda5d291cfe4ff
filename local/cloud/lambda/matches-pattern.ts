import { isList, isRecord, type Json, type JsonRecord } from "../template/json.ts";
import { matchesRule } from "./matches-rule.ts";

/**
 * Whether an event source's record passes a FilterCriteria pattern. Every named field must match one of its rules; `$or` needs
 * one alternative. Source: Lambda developer guide, "Filter rule syntax"; EventBridge event patterns.
 */
export function matchesPattern(pattern: JsonRecord, record: Json | undefined): boolean {
  return Object.entries(pattern).every(([name, expected]) => {
    if (name === "$or")
      return isList(expected) && expected.some((alternative) => isRecord(alternative) && matchesPattern(alternative, record));
    const actual = isRecord(record) ? record[name] : undefined;
    if (isList(expected)) return expected.some((rule) => matchesAny(rule, actual));
    return isRecord(expected) && matchesPattern(expected, actual);
  });
}

/** A list in the record matches when one of its entries does. */
function matchesAny(rule: Json, actual: Json | undefined): boolean {
  return isList(actual) && actual.length > 0
    ? actual.some((entry) => matchesRule(rule, entry))
    : matchesRule(rule, isList(actual) ? undefined : actual);
}
