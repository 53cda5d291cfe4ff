import { physicalName } from "../physical-name.ts";
import type { Site } from "../site.ts";
import { evaluate, evaluateRecord } from "./evaluate.ts";
import { textOf } from "./text-of.ts";
import { REGISTRY } from "./registry.ts";
import { resourceOrder } from "./resource-order.ts";
import { createScope, type Provided } from "./scope.ts";

export interface Deployed {
  readonly outputs: Readonly<Record<string, string>>;
  /** Ref of every resource, by logical id. */
  readonly physicalIds: ReadonlyMap<string, string>;
}

/**
 * Makes every resource of the site's template, in the order in which they need each other.
 * Types that nothing here makes were found to be meaningless before (checkTypes).
 */
export async function deploy(site: Site, parameters: Readonly<Record<string, string>>): Promise<Deployed> {
  const { template, stackName } = site.assembly;
  const provided = new Map<string, Provided>();
  const scope = createScope({ template, parameters, pseudo: pseudoParameters(site), provided });
  for (const logicalId of resourceOrder(template.Resources)) {
    const resource = template.Resources[logicalId];
    if (resource === undefined || (resource.Condition !== undefined && !scope.condition(resource.Condition))) continue;
    const kind = REGISTRY[resource.Type];
    if (kind !== undefined) {
      const properties = evaluateRecord(resource.Properties, scope);
      const path = site.assembly.pathOf(logicalId);
      provided.set(
        logicalId,
        await kind({ logicalId, type: resource.Type, path, properties, defaultName: physicalName(stackName, logicalId) }, site),
      );
    } else {
      provided.set(logicalId, onPaper(site, resource.Type, logicalId));
    }
  }
  const outputs: Record<string, string> = {};
  for (const [name, output] of Object.entries(template.Outputs)) {
    if (output.Condition !== undefined && !scope.condition(output.Condition)) continue;
    outputs[name] = site.localAddresses(textOf(evaluate(output.Value, scope), `the output ${name}`));
  }
  return { outputs, physicalIds: new Map([...provided].map(([id, { ref }]) => [id, ref])) };
}

function pseudoParameters({ region, account, assembly }: Site) {
  return {
    "AWS::AccountId": account,
    "AWS::NotificationARNs": [],
    "AWS::Partition": "aws",
    "AWS::Region": region,
    "AWS::StackId": `arn:aws:cloudformation:${region}:${account}:stack/${assembly.stackName}/local`,
    "AWS::StackName": assembly.stackName,
    "AWS::URLSuffix": "amazonaws.com",
  };
}

function onPaper({ region, account }: Site, type: string, logicalId: string): Provided {
  const service = type.split("::")[1]?.toLowerCase() ?? "local";
  const arn = `arn:aws:${service}:${region}:${account}:${logicalId}`;
  return { ref: logicalId, anyAttribute: (name) => (name === "Arn" || name.endsWith("Arn") ? arn : `${logicalId}-${name}`) };
}
