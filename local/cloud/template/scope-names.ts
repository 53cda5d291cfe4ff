import type { Json } from "./json.ts";

/** What names mean while a template is evaluated. */
export interface Scope {
  /** Ref: a parameter's value or a resource's physical id; undefined only for AWS::NoValue. */
  ref(name: string): Json | undefined;
  attribute(resource: string, attribute: string): Json;
  condition(name: string): boolean;
  mapping(map: string, key: string, second: string): Json;
}
