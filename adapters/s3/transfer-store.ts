/** Files of offices, in and out. */
import { PassThrough, Readable } from "node:stream";
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

const TYPE = "application/gzip";

export interface TransferStore {
  /** Streams an object in; nothing is there when the stream fails. */
  write(key: string, content: Readable): Promise<void>;
  /** Undefined when there is no such object. */
  sizeOf(key: string): Promise<number | undefined>;
  read(key: string): Promise<Readable>;
  /** An address that gives the object as a file of this name. */
  signDownload(key: string, name: string, seconds: number): Promise<string>;
  /** An address that takes an object of exactly this size. */
  signUpload(key: string, bytes: number, seconds: number): Promise<string>;
}

export function createTransferStore(bucket: string, config: S3ClientConfig = {}): TransferStore {
  const client = new S3Client({ ...config, requestChecksumCalculation: "WHEN_REQUIRED" });
  const object = (key: string) => ({ Bucket: bucket, Key: key });
  return {
    async write(key, content) {
      // Of a stream of its own: what fails before reaches the upload as its end.
      const body = content.pipe(new PassThrough());
      content.on("error", (cause) => body.destroy(cause));
      await new Upload({ client, params: { ...object(key), Body: body, ContentType: TYPE } }).done();
    },
    async sizeOf(key) {
      try {
        return (await client.send(new HeadObjectCommand(object(key)))).ContentLength;
      } catch (error) {
        if (error instanceof Error && error.name === "NotFound") return undefined;
        throw error;
      }
    },
    async read(key) {
      const { Body } = await client.send(new GetObjectCommand(object(key)));
      if (!(Body instanceof Readable)) throw new Error("an object without a stream");
      return Body;
    },
    signDownload: (key, name, expiresIn) =>
      getSignedUrl(client, new GetObjectCommand({ ...object(key), ResponseContentDisposition: `attachment; filename="${name}"` }), {
        expiresIn,
      }),
    signUpload: (key, bytes, expiresIn) =>
      getSignedUrl(client, new PutObjectCommand({ ...object(key), ContentLength: bytes, ContentType: TYPE }), {
        expiresIn,
        signableHeaders: new Set(["content-length", "content-type", "host"]),
      }),
  };
}
