import fc from "fast-check";
import { expect, test } from "vitest";
import { resourceOrder } from "../../../../local/cloud/template/resource-order.ts";
import type { TemplateResource } from "../../../../local/cloud/template/template.ts";

const needing = (...names: readonly string[]): TemplateResource => ({
  Type: "T",
  Properties: { uses: names.map((name) => ({ Ref: name })) },
});

test("every way of naming another resource puts it first", () => {
  const order = resourceOrder({
    A: { Type: "T", Properties: { x: { "Fn::GetAtt": ["B", "Arn"] } } },
    B: { Type: "T", Properties: { x: { "Fn::Sub": "${C.Arn} ${AWS::Region} ${!D}" } } },
    C: { Type: "T", Properties: {}, DependsOn: "D" },
    D: { Type: "T", Properties: {}, DependsOn: ["E"] },
    E: { Type: "T", Properties: { x: { "Fn::GetAtt": "F.Arn" } } },
    F: needing("SomeParameter"),
  });
  expect(order).toEqual(["F", "E", "D", "C", "B", "A"]);
});

test("a circle is refused and spelled out", () => {
  expect(() => resourceOrder({ A: needing("B"), B: needing("A") })).toThrow("A → B → A");
});

test("in any stack without circles everything comes after what it names", () => {
  const stack = fc
    .array(fc.array(fc.nat()), { minLength: 1, maxLength: 20 })
    .map((rows) => rows.map((row, index) => [...new Set(row.map((target) => target % (index + 1)))].filter((target) => target !== index)));
  fc.assert(
    fc.property(stack, fc.func(fc.nat()), (rows, shuffle) => {
      const entries = rows.map((targets, index) => [`R${index}`, needing(...targets.map((target) => `R${target}`))] as const);
      const order = resourceOrder(Object.fromEntries(entries.toSorted(([left], [right]) => shuffle(left) - shuffle(right))));
      expect(order).toHaveLength(rows.length);
      for (const [index, targets] of rows.entries()) {
        for (const target of targets) expect(order.indexOf(`R${target}`)).toBeLessThan(order.indexOf(`R${index}`));
      }
    }),
  );
});
