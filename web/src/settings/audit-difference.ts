/** What two states of a thing differ in, field by field, out of the JSON that was kept of them. */

export interface FieldDifference {
  /** `sentences.goodbye`. */
  readonly path: string;
  /** Absent: it wasn't there. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A text that was cut off, or never was JSON, is one field without a name. */
export function auditDifference(before: string | undefined, after: string | undefined): readonly FieldDifference[] {
  const [then, now] = [parsed(before), parsed(after)];
  if (!isRecord(then ?? {}) || !isRecord(now ?? {})) return isSame(then, now) ? [] : [difference("", then, now)];
  return differences("", then, now);
}

/** Objects are looked into, lists are compared whole: a list's third entry says nothing to people. */
function differences(path: string, before: unknown, after: unknown): FieldDifference[] {
  if (isSame(before, after)) return [];
  if (!(isRecord(before) || before === undefined) || !(isRecord(after) || after === undefined)) return [difference(path, before, after)];
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names.flatMap((name) => differences(path === "" ? name : `${path}.${name}`, before?.[name], after?.[name]));
}

const difference = (path: string, before: unknown, after: unknown): FieldDifference => ({
  path,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
