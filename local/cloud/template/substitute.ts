import { CloudError } from "../cloud-error.ts";
import type { Scope } from "./scope-names.ts";
import { textOf } from "./text-of.ts";
import { isList, isRecord, type Json } from "./json.ts";

/** Names in `${…}` of a Fn::Sub text, without those of `${!literal}`. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => (match[1] ?? "").trim());
}

/** Fn::Sub: `${Name}` is Ref, `${Name.Attribute}` is GetAtt, `${!Name}` stays as `${Name}`; a second argument defines names. */
export function substitute(argument: Json, scope: Scope, evaluate: (value: Json) => Json | undefined): string {
  const [text, given] = isList(argument) ? argument : [argument];
  if (typeof text !== "string") throw new CloudError("TEMPLATE_INVALID", "Fn::Sub takes a text first.");
  return text.replace(/\$\{(!?)([^}]*)\}/g, (_whole, literal: string, written: string) => {
    const name = written.trim();
    if (literal !== "") return `\${${name}}`;
    const own = isRecord(given) ? given[name] : undefined;
    if (own !== undefined) return textOf(evaluate(own), "Fn::Sub");
    const dot = name.indexOf(".");
    return textOf(dot > 0 ? scope.attribute(name.slice(0, dot), name.slice(dot + 1)) : scope.ref(name), "Fn::Sub");
  });
}
