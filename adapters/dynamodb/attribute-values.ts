/** Plain values as DynamoDB writes them on the wire, and back. Strings, numbers, booleans, null, lists and maps; nothing else is stored. */
import type { Value } from "./table.ts";

export type AttributeValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly L: readonly AttributeValue[] }
  | { readonly M: Attributes };
export interface Attributes {
  readonly [name: string]: AttributeValue;
}

/** What the service's numbers can hold, zero besides: 1e-130 to 9.9…e125, of either sign. */
const LEAST = 1e-130;
const TOO_MUCH = 1e126;

/** @throws RangeError for a number that the service cannot hold (NaN and infinities among them) */
export function toAttribute(value: Value): AttributeValue {
  switch (typeof value) {
    case "string":
      return { S: value };
    case "number":
      if (!isStorable(value)) throw new RangeError(`${value} cannot be stored`);
      return { N: String(value) };
    case "boolean":
      return { BOOL: value };
    default:
      if (value === null) return { NULL: true };
      return isList(value) ? { L: value.map(toAttribute) } : { M: toAttributes(value) };
  }
}

function isStorable(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= LEAST && size < TOO_MUCH);
}

export function toAttributes(values: Readonly<Record<string, Value>>): Attributes {
  const entries = Object.entries(values).map(([name, value]): [string, AttributeValue] => [name, toAttribute(value)]);
  return Object.fromEntries(entries);
}

/** @throws TypeError for a type that we never store (binary, sets) */
function fromAttribute(attribute: AttributeValue): Value {
  if ("S" in attribute) return attribute.S;
  if ("N" in attribute) return Number(attribute.N);
  if ("BOOL" in attribute) return attribute.BOOL;
  if ("NULL" in attribute) return null;
  if ("L" in attribute) return attribute.L.map(fromAttribute);
  if ("M" in attribute) return fromAttributes(attribute.M);
  throw new TypeError(`an attribute of a type we never store: ${Object.keys(attribute).join()}`);
}

export function fromAttributes(attributes: Attributes): Record<string, Value> {
  const entries = Object.entries(attributes).map(([name, attribute]): [string, Value] => [name, fromAttribute(attribute)]);
  return Object.fromEntries(entries);
}

const isList = (value: readonly Value[] | { readonly [name: string]: Value }): value is readonly Value[] => Array.isArray(value);
