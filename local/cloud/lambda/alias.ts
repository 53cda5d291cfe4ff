import * as z from "zod";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";
import { findFunction } from "./find-function.ts";

/** AWS::Lambda::Version: here every version is the bundle in the assembly. */
export const version: ResourceKind = (resource, site) => {
  const { FunctionName } = parseProperties(z.object({ FunctionName: z.string() }), resource);
  const found = findFunction(site, FunctionName);
  const arn = `${found.spec.arn}:1`;
  site.functions.set(arn, found);
  return { ref: arn, attributes: { Version: "1", FunctionArn: arn } };
};

/** AWS::Lambda::Alias: another name of the function. */
export const alias: ResourceKind = (resource, site) => {
  const { FunctionName, Name } = parseProperties(z.object({ FunctionName: z.string(), Name: z.string() }), resource);
  const found = findFunction(site, FunctionName);
  const arn = `${found.spec.arn}:${Name}`;
  site.functions.set(arn, found);
  return { ref: arn, attributes: { AliasArn: arn } };
};
