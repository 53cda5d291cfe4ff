/** Removes all objects below a prefix. */
import { DeleteObjectCommand, ListObjectsV2Command, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";

/** @param prefix ends in "/": "duka/" is not "duka-travel/" */
export type RemoveObjects = (prefix: string) => Promise<number>;

const AT_ONCE = 20;

export function createObjectRemover(bucket: string, config: S3ClientConfig = {}): RemoveObjects {
  const client = new S3Client(config);
  return async (prefix) => {
    if (!prefix.endsWith("/")) throw new Error("a prefix that may be the beginning of another office's name");
    let removed = 0;
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- what is removed is not listed again
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
      if (Contents.length === 0) return removed;
      for (let from = 0; from < Contents.length; from += AT_ONCE) {
        const keys = Contents.slice(from, from + AT_ONCE).flatMap(({ Key }) => Key ?? []);
        // oxlint-disable-next-line no-await-in-loop -- so many at once are enough
        await Promise.all(keys.map((Key) => client.send(new DeleteObjectCommand({ Bucket: bucket, Key }))));
      }
      removed += Contents.length;
    }
  };
}
