/** Our schemas as JSON Schema 2020-12, which is what OpenAPI 3.1 takes. */
import * as z from "zod/mini";

export type JsonSchema = Readonly<Record<string, unknown>>;

/** @param io what is sent, or what is answered */
export function jsonSchemaOf(schema: z.ZodMiniType, io: "input" | "output"): JsonSchema {
  // Rules that JSON Schema has no words for are left out: the API tells them when it refuses.
  const { $schema: _dialect, "~standard": _standard, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return plain;
}

/** What an object's properties take. */
export function propertiesOf(schema: z.ZodMiniType): Readonly<Record<string, JsonSchema>> {
  const { properties } = propertiesSchema.parse(jsonSchemaOf(schema, "input"));
  return properties;
}

const propertiesSchema = z.object({ properties: z.record(z.string(), z.record(z.string(), z.unknown())) });
