/**
 * The sounds that callers hear, in the site's bucket below audio/: carriers fetch them without a signature, so each has an address that
 * nobody can guess. What lies there never changes: another sound is another address.
 */
import { GetObjectCommand, PutObjectCommand, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";

export interface SoundStore {
  /** @param key without a slash before it; also the path of its public address */
  write(key: string, wav: Uint8Array): Promise<void>;
  /** Undefined when there is no such sound. */
  read(key: string): Promise<Uint8Array | undefined>;
}

export function createSoundStore(bucket: string, config: S3ClientConfig = {}): SoundStore {
  const client = new S3Client(config);
  return {
    async write(key, wav) {
      const object = { Bucket: bucket, Key: key, Body: wav, ContentType: "audio/wav" };
      await client.send(new PutObjectCommand({ ...object, CacheControl: "public, max-age=31536000, immutable" }));
    },
    async read(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof Error && error.name === "NoSuchKey") return undefined;
        throw error;
      }
    },
  };
}
