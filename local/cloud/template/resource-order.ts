import { CloudError } from "../cloud-error.ts";
import { isList, isRecord, type Json } from "./json.ts";
import { namesIn } from "./substitute.ts";
import type { TemplateResource } from "./template.ts";

/**
 * The order in which resources can be made: each after everything that it names by Ref, Fn::GetAtt, Fn::Sub or DependsOn.
 * Throws TEMPLATE_INVALID for a circle, as CloudFormation does.
 */
export function resourceOrder(resources: Readonly<Record<string, TemplateResource>>): string[] {
  const order: string[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (id: string, trail: readonly string[]): void => {
    const resource = resources[id];
    if (resource === undefined || state.get(id) === "done") return;
    if (state.get(id) === "open") {
      throw new CloudError("TEMPLATE_INVALID", `The template's resources depend on each other in a circle: ${[...trail, id].join(" → ")}.`);
    }
    state.set(id, "open");
    for (const name of dependencies(resource)) visit(name, [...trail, id]);
    state.set(id, "done");
    order.push(id);
  };
  for (const id of Object.keys(resources)) visit(id, []);
  return order;
}

function dependencies(resource: TemplateResource): Set<string> {
  const names = new Set<string>(typeof resource.DependsOn === "string" ? [resource.DependsOn] : resource.DependsOn);
  collect(resource.Properties, names);
  return names;
}

function collect(value: Json, names: Set<string>): void {
  if (isList(value)) for (const entry of value) collect(entry, names);
  if (!isRecord(value)) return;
  for (const [name, argument] of Object.entries(value)) {
    if (name === "Ref" && typeof argument === "string") names.add(argument);
    if (name === "Fn::GetAtt") addName(names, isList(argument) ? argument[0] : argument);
    if (name === "Fn::Sub") addSubNames(names, isList(argument) ? argument[0] : argument);
    collect(argument, names);
  }
}

/** The part before the dot is the resource. */
function addName(names: Set<string>, name: Json | undefined): void {
  if (typeof name === "string") names.add(name.split(".")[0] ?? "");
}

function addSubNames(names: Set<string>, text: Json | undefined): void {
  if (typeof text === "string") for (const used of namesIn(text)) addName(names, used);
}
