/** What lies in the site's bucket of an office's sounds, and the end of those that nobody needs. */
import { DeleteObjectCommand, ListObjectsV2Command, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";

export interface StoredSounds {
  /** Size in bytes by key. @param prefix ends in "/" */
  sizes(prefix: string): Promise<ReadonlyMap<string, number>>;
  remove(key: string): Promise<void>;
}

export function createStoredSounds(bucket: string, config: S3ClientConfig = {}): StoredSounds {
  const client = new S3Client(config);
  return {
    async sizes(prefix) {
      const sizes = new Map<string, number>();
      let token: string | undefined;
      do {
        const from = token === undefined ? {} : { ContinuationToken: token };
        // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
        const page = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ...from }));
        for (const { Key, Size = 0 } of page.Contents ?? []) if (Key !== undefined) sizes.set(Key, Size);
        token = page.NextContinuationToken;
      } while (token !== undefined);
      return sizes;
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}
