import type { Site } from "../site.ts";
import type { JsonRecord } from "./json.ts";
import type { Provided } from "./scope.ts";

/** A resource of the template with every intrinsic function evaluated. */
export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  /** Construct path, for people and for finding it in tests. */
  readonly path: string;
  readonly properties: JsonRecord;
  /** The name AWS would make up when the template gives none. */
  readonly defaultName: string;
}

/** Makes resources of one type. Runs at every start: what is already in the data folder is kept. */
export type ResourceKind = (resource: Resource, site: Site) => Provided | Promise<Provided>;
