import type { Json } from "./json.ts";

/** JSON.parse with a type that claims no more than the grammar gives. Throws SyntaxError. */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text);
  return value;
}
