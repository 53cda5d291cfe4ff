import { readFile, stat } from "node:fs/promises";
import { join, normalize, relative } from "node:path";
import { contentType } from "./content-type.ts";

export interface SiteFile {
  readonly body: Buffer;
  readonly contentType: string;
  readonly cacheControl?: string;
}

interface Deployment {
  readonly bucket: string;
  readonly prefix: string;
  readonly folder: string;
  readonly cacheControl?: string;
  /** Texts that are only known at deployment, by the marker that stands for them. */
  readonly markers: Readonly<Record<string, string>>;
}

/** Files that bucket deployments put into buckets, read from where the synthesis left them. */
export class SiteFiles {
  readonly #deployments: Deployment[] = [];

  add(deployment: Deployment): void {
    this.#deployments.push(deployment);
  }

  /** The file under a key of a bucket, or undefined. Later deployments lie over earlier ones. */
  async read(bucket: string, key: string): Promise<SiteFile | undefined> {
    for (const deployment of this.#deployments.toReversed()) {
      if (deployment.bucket !== bucket || !key.startsWith(deployment.prefix)) continue;
      const body = await readInside(deployment.folder, key.slice(deployment.prefix.length));
      if (body === undefined) continue;
      const { cacheControl } = deployment;
      return {
        body: substituteMarkers(body, deployment.markers),
        contentType: contentType(key),
        ...(cacheControl === undefined ? {} : { cacheControl }),
      };
    }
    return undefined;
  }
}

async function readInside(folder: string, path: string): Promise<Buffer | undefined> {
  const file = normalize(join(folder, path));
  if (path === "" || path.includes("\0") || relative(folder, file).startsWith("..")) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? readFile(file) : undefined;
}

function substituteMarkers(body: Buffer, markers: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(markers);
  if (entries.length === 0) return body;
  return Buffer.from(entries.reduce((text, [marker, value]) => text.replaceAll(marker, value), body.toString("utf8")));
}
