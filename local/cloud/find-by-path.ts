import { CloudError } from "./cloud-error.ts";

/** The one thing whose name is `wanted`, or whose path contains it. Throws NOT_FOUND, naming what there is. */
export function findByPath<Thing>(
  kind: string,
  things: readonly Thing[],
  wanted: string,
  names: (thing: Thing) => readonly string[],
): Thing {
  const exact = things.filter((thing) => names(thing).includes(wanted));
  const matching =
    exact.length > 0 ? exact : things.filter((thing) => names(thing).some((name) => name.toLowerCase().includes(wanted.toLowerCase())));
  const [only] = matching;
  if (only !== undefined && matching.length === 1) return only;
  throw new CloudError(
    "NOT_FOUND",
    `${matching.length === 0 ? `No ${kind}` : `More than one ${kind}`} is called ${wanted}; there are ${things.map((thing) => names(thing).at(-1)).join(", ")}.`,
  );
}
