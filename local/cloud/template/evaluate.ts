import { CloudError } from "../cloud-error.ts";
import { isList, isRecord, type Json, type JsonRecord } from "./json.ts";
import type { Scope } from "./scope-names.ts";
import { substitute } from "./substitute.ts";
import { textOf } from "./text-of.ts";

/**
 * Evaluates a template value: every intrinsic function is replaced by what it yields, `AWS::NoValue` by its absence.
 * Source: CloudFormation, "Intrinsic function reference". A function that is not known here is an error, never text.
 */
export function evaluate(value: Json, scope: Scope): Json | undefined {
  if (isList(value)) return evaluateList(value, scope);
  if (!isRecord(value)) return value;
  const [name, ...others] = Object.keys(value);
  if (name !== undefined && others.length === 0 && (name === "Ref" || name.startsWith("Fn::") || name === "Condition")) {
    const argument = value[name];
    if (name !== "Condition" || typeof argument === "string") return call(name, argument ?? null, scope);
  }
  return evaluateRecord(value, scope);
}

function evaluateList(list: readonly Json[], scope: Scope): Json[] {
  return list.map((entry) => evaluate(entry, scope)).filter((entry) => entry !== undefined);
}

/** Evaluates every member; those that yield AWS::NoValue are left out. (`fromEntries` keeps a member named `__proto__`.) */
export function evaluateRecord(record: JsonRecord, scope: Scope): JsonRecord {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, entry]): [string, Json][] => {
      const evaluated = evaluate(entry, scope);
      return evaluated === undefined ? [] : [[name, evaluated]];
    }),
  );
}

function call(name: string, argument: Json, scope: Scope): Json | undefined {
  switch (name) {
    case "Ref":
      return scope.ref(textOf(argument, name));
    case "Condition":
      return scope.condition(textOf(argument, name));
    case "Fn::GetAtt":
      return getAttribute(argument, scope);
    case "Fn::If": {
      const [condition, yes, no] = listOf(argument, name, 3);
      return evaluate((scope.condition(textOf(condition, name)) ? yes : no) ?? null, scope);
    }
    case "Fn::Sub":
      return substitute(argument, scope, (value) => evaluate(value, scope));
    default:
      return compute(name, evaluate(argument, scope) ?? null, scope);
  }
}

/** Functions whose arguments are evaluated first. */
function compute(name: string, argument: Json, scope: Scope): Json {
  switch (name) {
    case "Fn::Join": {
      const [separator, parts] = listOf(argument, name, 2);
      return (isList(parts) ? parts : []).map((part) => textOf(part, name)).join(textOf(separator, name));
    }
    case "Fn::Split": {
      const [separator, text] = listOf(argument, name, 2);
      return textOf(text, name).split(textOf(separator, name));
    }
    case "Fn::Select": {
      const [index, list] = listOf(argument, name, 2);
      const chosen = isList(list) ? list[Number(index)] : undefined;
      if (chosen === undefined) throw invalid(`Fn::Select found nothing at ${JSON.stringify(index)}`);
      return chosen;
    }
    case "Fn::Base64":
      return Buffer.from(textOf(argument, name)).toString("base64");
    case "Fn::FindInMap": {
      const [map, key, second] = listOf(argument, name, 3);
      return scope.mapping(textOf(map, name), textOf(key, name), textOf(second, name));
    }
    case "Fn::GetAZs":
      return ["a", "b", "c"].map((zone) => `${textOf(argument, name) || textOf(scope.ref("AWS::Region"), name)}${zone}`);
    default:
      return decide(name, argument);
  }
}

function decide(name: string, argument: Json): boolean {
  switch (name) {
    case "Fn::Equals": {
      const [left, right] = listOf(argument, name, 2);
      return JSON.stringify(left) === JSON.stringify(right);
    }
    case "Fn::Not":
      return listOf(argument, name, 1)[0] !== true;
    case "Fn::And":
      return listOf(argument, name).every((part) => part === true);
    case "Fn::Or":
      return listOf(argument, name).some((part) => part === true);
    default:
      throw invalid(`${name} is not a function the embedded cloud knows`);
  }
}

function getAttribute(argument: Json, scope: Scope): Json {
  if (typeof argument === "string") {
    const dot = argument.indexOf(".");
    return scope.attribute(argument.slice(0, dot), argument.slice(dot + 1));
  }
  const [resource, attribute] = listOf(argument, "Fn::GetAtt", 2);
  return scope.attribute(textOf(resource, "Fn::GetAtt"), textOf(evaluate(attribute ?? null, scope), "Fn::GetAtt"));
}

function listOf(value: Json, name: string, length?: number): readonly Json[] {
  if (!isList(value) || (length !== undefined && value.length !== length)) {
    throw invalid(`${name} takes a list${length === undefined ? "" : ` of ${length}`}`);
  }
  return value;
}

const invalid = (message: string) => new CloudError("TEMPLATE_INVALID", `The template cannot be evaluated: ${message}.`);
