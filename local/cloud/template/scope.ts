import { CloudError } from "../cloud-error.ts";
import { evaluate } from "./evaluate.ts";
import type { Scope } from "./scope-names.ts";
import type { Json } from "./json.ts";
import type { Template } from "./template.ts";

/** What a resource turned into: the value of its Ref and those of its attributes. */
export interface Provided {
  readonly ref: string;
  readonly attributes?: Readonly<Record<string, Json>>;
  /** For attributes that only exist on paper here (an ignored role's ARN). */
  readonly anyAttribute?: (name: string) => string;
}

export interface ScopeInput {
  readonly template: Template;
  /** Values for the template's parameters, over their defaults. */
  readonly parameters: Readonly<Record<string, string>>;
  /** AWS::Region and its like, with the `AWS::`. */
  readonly pseudo: Readonly<Record<string, Json>>;
  /** Resources made so far, by logical id. */
  readonly provided: ReadonlyMap<string, Provided>;
}

/** The names of one running stack. Throws TEMPLATE_INVALID for names that mean nothing and parameters without a value. */
export function createScope({ template, parameters, pseudo, provided }: ScopeInput): Scope {
  const conditions = new Map<string, boolean>();
  const scope: Scope = {
    ref(name) {
      if (name === "AWS::NoValue") return undefined;
      const own = provided.get(name)?.ref ?? pseudo[name] ?? parameters[name] ?? template.Parameters[name]?.Default;
      if (own !== undefined) return own;
      if (name in template.Parameters) throw unknown(`the parameter ${name} has no default and was given no value`);
      throw unknown(`${name} is neither a parameter nor a resource made before`);
    },
    attribute(resource, attribute) {
      const made = provided.get(resource);
      const value = made?.attributes?.[attribute] ?? made?.anyAttribute?.(attribute);
      if (value === undefined)
        throw unknown(`${resource} (${template.Resources[resource]?.Type ?? "no such resource"}) has no attribute ${attribute} here`);
      return value;
    },
    condition(name) {
      const known = conditions.get(name);
      if (known !== undefined) return known;
      const expression = template.Conditions[name];
      if (expression === undefined) throw unknown(`there is no condition ${name}`);
      const holds = evaluate(expression, scope) === true;
      conditions.set(name, holds);
      return holds;
    },
    mapping(map, key, second) {
      const value = template.Mappings[map]?.[key]?.[second];
      if (value === undefined) throw unknown(`the mapping ${map} has no ${key}.${second}`);
      return value;
    },
  };
  return scope;
}

const unknown = (message: string) => new CloudError("TEMPLATE_INVALID", `The template cannot be evaluated: ${message}.`);
