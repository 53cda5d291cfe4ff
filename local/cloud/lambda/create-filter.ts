import { CloudError } from "../cloud-error.ts";
import { isRecord, type Json, type JsonRecord } from "../template/json.ts";
import { parseJson } from "../template/parse-json.ts";
import { matchesPattern } from "./matches-pattern.ts";

/** The test that a mapping's FilterCriteria makes of a record: any pattern suffices; without patterns everything passes. */
export function createFilter(patterns: readonly string[]): (record: Json) => boolean {
  const parsed = patterns.map((text): JsonRecord => {
    const pattern = parseJson(text);
    if (!isRecord(pattern)) throw new CloudError("RESOURCE_INVALID", `A filter pattern must be an object: ${text}`);
    return pattern;
  });
  return (record) => parsed.length === 0 || parsed.some((pattern) => matchesPattern(pattern, record));
}
