/** The static documents that answer a number when nothing of ours does, in the site's bucket below fallback/. */
import { DeleteObjectCommand, PutObjectCommand, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";

export interface FallbackStore {
  /** @param name of the document, digits only */
  write(name: string, document: string): Promise<void>;
  /** One that is not there is removed already. */
  remove(name: string): Promise<void>;
}

export function createFallbackStore(bucket: string, config: S3ClientConfig = {}): FallbackStore {
  const client = new S3Client(config);
  return {
    async write(name, document) {
      const object = { Bucket: bucket, Key: `fallback/${name}.xml`, Body: document };
      // The edge may keep it for five minutes: that long a new publication takes to be everywhere.
      await client.send(new PutObjectCommand({ ...object, ContentType: "text/xml; charset=utf-8", CacheControl: "public, max-age=300" }));
    },
    async remove(name) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: `fallback/${name}.xml` }));
    },
  };
}
