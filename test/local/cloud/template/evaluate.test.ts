import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { CloudError } from "../../../../local/cloud/cloud-error.ts";
import { evaluate } from "../../../../local/cloud/template/evaluate.ts";
import { createScope } from "../../../../local/cloud/template/scope.ts";
import { template } from "../../../../local/cloud/template/template.ts";
import type { Json } from "../../../../local/cloud/template/json.ts";

const scope = createScope({
  template: template.parse({
    Parameters: { Stage: { Type: "String", Default: "dev" }, Bare: { Type: "String" } },
    Mappings: { Sizes: { small: { mb: 128 } } },
    Conditions: {
      IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] },
      IsDev: { "Fn::Not": [{ Condition: "IsProd" }] },
      Both: { "Fn::And": [{ Condition: "IsDev" }, { "Fn::Or": [{ Condition: "IsProd" }, { "Fn::Equals": ["a", "a"] }] }] },
    },
    Resources: { Box: { Type: "Test::Box" } },
  }),
  parameters: { Given: "value" },
  pseudo: { "AWS::Region": "eu-west-1", "AWS::Partition": "aws" },
  provided: new Map([["Box", { ref: "box-1", attributes: { Arn: "arn:box", "Endpoint.Host": "host" } }]]),
});
const value = (input: Json) => evaluate(input, scope);

describe("each function yields what CloudFormation documents", () => {
  test.each<[Json, Json | undefined]>([
    [{ Ref: "Box" }, "box-1"],
    [{ Ref: "Stage" }, "dev"],
    [{ Ref: "Given" }, "value"],
    [{ Ref: "AWS::NoValue" }, undefined],
    [{ "Fn::GetAtt": ["Box", "Arn"] }, "arn:box"],
    [{ "Fn::GetAtt": "Box.Endpoint.Host" }, "host"],
    [{ "Fn::Join": ["-", ["a", { Ref: "Stage" }, 3]] }, "a-dev-3"],
    [{ "Fn::Split": ["/", "a/b/c"] }, ["a", "b", "c"]],
    [{ "Fn::Select": ["1", { "Fn::Split": ["/", "a/b/c"] }] }, "b"],
    [{ "Fn::Sub": "${Stage}/${Box}/${Box.Arn}/${!Literal}/${AWS::Region}" }, "dev/box-1/arn:box/${Literal}/eu-west-1"],
    [{ "Fn::Sub": ["${Own}-${Stage}", { Own: { Ref: "Box" } }] }, "box-1-dev"],
    [{ "Fn::If": ["IsProd", "yes", { "Fn::If": ["Both", ["both"], "no"] }] }, ["both"]],
    [{ "Fn::FindInMap": ["Sizes", "small", "mb"] }, 128],
    [{ "Fn::Base64": "ä" }, "w6Q="],
    [{ a: { Ref: "AWS::NoValue" }, b: [1, { Ref: "AWS::NoValue" }, 2] }, { b: [1, 2] }],
    // A record that merely has such a member is data.
    [
      { Ref: "Box", Other: 1 },
      { Ref: "Box", Other: 1 },
    ],
    [{ Condition: { StringEquals: { a: "b" } } }, { Condition: { StringEquals: { a: "b" } } }],
  ])("%j → %j", (input, expected) => expect(value(input)).toEqual(expected));
});

test.each<Json>([
  { Ref: "Nobody" },
  { Ref: "Bare" },
  { "Fn::GetAtt": ["Box", "Nothing"] },
  { "Fn::Transform": {} },
  { "Fn::Select": [5, ["a"]] },
  { "Fn::If": ["NoCondition", 1, 2] },
  { "Fn::Sub": "${Nobody}" },
  { "Fn::Join": ["-", [{ a: 1 }]] },
])("%j is refused, never guessed", (input) => {
  expect(() => value(input)).toThrow(CloudError);
});

const plain = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((key) => key !== "Ref" && key !== "Condition" && !key.startsWith("Fn::")),
      tie("json"),
      { maxKeys: 4 },
    ),
  ),
})).json;

test("what holds no function stays as it is, at any depth", () => {
  const check = (input: Json) => {
    expect(value(input)).toEqual(input);
  };
  fc.assert(fc.property(plain, check), { examples: [[{ a: Object.fromEntries([["__proto__", false]]) }]] });
});

test("splitting a joined text gives the parts back", () => {
  const part = fc.string().filter((text) => !text.includes("|"));
  const check = (parts: Json[]) => {
    expect(value({ "Fn::Split": ["|", { "Fn::Join": ["|", parts] }] })).toEqual(parts);
  };
  fc.assert(fc.property(fc.array(part, { minLength: 1 }), check));
});

test("a text without ${ is its own substitution", () => {
  const check = (text: string) => {
    expect(value({ "Fn::Sub": text })).toBe(text);
  };
  fc.assert(
    fc.property(
      fc.string().filter((text) => !text.includes("${")),
      check,
    ),
  );
});
