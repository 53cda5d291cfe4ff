import { createHash } from "node:crypto";
import type { Site } from "../site.ts";
import type { DistributionInfo } from "./distribution-info.ts";

export interface OriginAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What the origin has for a path: a deployed file, else an object that a function stored. Without it 403, as from a bucket that cannot be listed. */
export async function originAnswer(site: Site, info: DistributionInfo, originId: string, uri: string): Promise<OriginAnswer> {
  const origin = info.origins.get(originId);
  // The API's routes were asked before the distribution: none of them has this path.
  if (origin?.kind !== "bucket")
    return { status: 404, headers: { "content-type": "application/json" }, body: Buffer.from('{"message":"Not Found"}') };
  const path = uri === "/" && info.defaultRootObject !== "" ? `/${info.defaultRootObject}` : uri;
  const key = decode(`${origin.path}${path}`).replace(/^\//, "");
  const file = await site.siteFiles.read(origin.bucket, key);
  if (file !== undefined) {
    const headers = {
      "content-type": file.contentType,
      etag: `"${createHash("md5").update(file.body).digest("hex")}"`,
      ...(file.cacheControl === undefined ? {} : { "cache-control": file.cacheControl }),
    };
    return { status: 200, headers, body: file.body };
  }
  const object = await fetch(
    `${site.engines.objectsAndQueues.endpoint}/${origin.bucket}/${key.split("/").map(encodeURIComponent).join("/")}`,
  );
  const body = Buffer.from(await object.arrayBuffer());
  if (object.ok && key !== "")
    return { status: 200, headers: { "content-type": object.headers.get("content-type") ?? "application/octet-stream" }, body };
  return {
    status: 403,
    headers: { "content-type": "application/xml" },
    body: Buffer.from("<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"),
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
