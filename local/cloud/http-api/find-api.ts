import { CloudError } from "../cloud-error.ts";
import type { Site } from "../site.ts";
import type { ApiInfo } from "./api-info.ts";

export function findApi(site: Site, id: string): ApiInfo {
  const found = site.apis.get(id);
  if (found === undefined) throw new CloudError("NOT_FOUND", `The template has no HTTP API ${id}.`);
  return found;
}
