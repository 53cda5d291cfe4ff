/** The bucket of recordings. What goes in is streamed: memory does not grow with the recording. */
import type { Readable } from "node:stream";
import { DeleteObjectCommand, HeadObjectCommand, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";

/** Two parts of this size are in memory at once; 10,000 parts are 80 GB, far over any recording. */
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;

export interface RecordingStore {
  /** Writes (or overwrites) an object from a stream; nothing is there when the stream fails. */
  write(key: string, sound: Readable): Promise<void>;
  /** What the bucket holds, in bytes; undefined when there is no such object. */
  sizeOf(key: string): Promise<number | undefined>;
  /** Removes an object; one that is not there is removed already. */
  remove(key: string): Promise<void>;
}

/**
 * TLS keeps the bytes whole on their way, we hash them ourselves and compare the size afterwards: hashing every part twice
 * more, for the signature and for a checksum, would cost a third of the rate.
 * @param config of the client, for another endpoint than AWS's own; the environment says the rest
 */
export function createRecordingStore(bucket: string, config: S3ClientConfig = {}): RecordingStore {
  const client = new S3Client({ ...config, requestChecksumCalculation: "WHEN_REQUIRED" });
  client.middlewareStack.add(
    (next) => (step) => {
      if (hasHeaders(step.request)) step.request.headers["x-amz-content-sha256"] = "UNSIGNED-PAYLOAD";
      return next(step);
    },
    { step: "build", name: "unsignedPayload" },
  );
  return {
    async write(key, sound) {
      const params = { Bucket: bucket, Key: key, Body: sound, ContentType: "audio/wav" };
      await new Upload({ client, params, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done();
    },
    async sizeOf(key) {
      try {
        const { ContentLength } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return ContentLength;
      } catch (error) {
        if (error instanceof Error && error.name === "NotFound") return undefined;
        throw error;
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}

const hasHeaders = (request: unknown): request is { headers: Record<string, string> } =>
  typeof request === "object" && request !== null && "headers" in request;
