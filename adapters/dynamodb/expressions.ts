/** Changes and conditions as DynamoDB expressions. Every name and value goes through a placeholder, so reserved words need no list. */
import { toAttribute, type AttributeValue } from "./attribute-values.ts";
import type { Change, Condition, Value } from "./table.ts";

/** Collects placeholders while an expression is written. */
export class Placeholders {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, AttributeValue> = {};
  readonly #known = new Map<string, string>();

  name(attribute: string): string {
    const known = this.#known.get(attribute);
    if (known !== undefined) return known;
    const placeholder = `#${this.#known.size}`;
    this.#known.set(attribute, placeholder);
    this.names[placeholder] = attribute;
    return placeholder;
  }

  value(value: Value): string {
    const placeholder = `:${Object.keys(this.values).length}`;
    this.values[placeholder] = toAttribute(value);
    return placeholder;
  }

  /** The parts of a request that carry them; left out when empty, as the service wants it. */
  get parts(): { ExpressionAttributeNames?: Record<string, string>; ExpressionAttributeValues?: Record<string, AttributeValue> } {
    return {
      ...(this.#known.size === 0 ? {} : { ExpressionAttributeNames: this.names }),
      ...(Object.keys(this.values).length === 0 ? {} : { ExpressionAttributeValues: this.values }),
    };
  }
}

/** `SET …, … ADD … REMOVE …`; empty when the change changes nothing. */
export function updateExpression({ set = {}, setOnce = {}, add = {}, remove = [] }: Change, use: Placeholders): string {
  const sets = [
    ...Object.entries(set).map(([name, value]) => `${use.name(name)} = ${use.value(value)}`),
    ...Object.entries(setOnce).map(([name, value]) => `${use.name(name)} = if_not_exists(${use.name(name)}, ${use.value(value)})`),
  ];
  const adds = Object.entries(add).map(([name, by]) => `${use.name(name)} ${use.value(by)}`);
  const removes = remove.map((name) => use.name(name));
  return [clause("SET", sets), clause("ADD", adds), clause("REMOVE", removes)].filter((part) => part !== "").join(" ");
}

const clause = (word: string, parts: readonly string[]): string => (parts.length === 0 ? "" : `${word} ${parts.join(", ")}`);

/** All parts joined by AND; empty when there is none. */
export function conditionExpression(
  { exists = [], absent = [], equals = {}, atLeast = {}, below = {} }: Condition,
  use: Placeholders,
): string {
  return [
    ...exists.map((name) => `attribute_exists(${use.name(name)})`),
    ...absent.map((name) => `attribute_not_exists(${use.name(name)})`),
    ...Object.entries(equals).map(([name, value]) => `${use.name(name)} = ${use.value(value)}`),
    ...Object.entries(atLeast).map(([name, value]) => `${use.name(name)} >= ${use.value(value)}`),
    ...Object.entries(below).map(([name, value]) => isBelow(use.name(name), use.value(value), value)),
  ].join(" AND ");
}

/** What is not there is below everything that is above 0. */
const isBelow = (name: string, placeholder: string, value: number): string =>
  value > 0 ? `(attribute_not_exists(${name}) OR ${name} < ${placeholder})` : `${name} < ${placeholder}`;
