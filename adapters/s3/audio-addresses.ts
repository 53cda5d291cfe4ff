/** Addresses under which a recording can be heard for a few minutes, by whoever was allowed to. */
import { GetObjectCommand, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

/** Answers an address of the object that is good for `seconds`, with range requests; nothing is asked of the bucket. */
export type SignAudio = (objectKey: string, seconds: number) => Promise<string>;

export function createAudioAddresses(bucket: string, config: S3ClientConfig = {}): SignAudio {
  const client = new S3Client(config);
  return (objectKey, expiresIn) => getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: objectKey }), { expiresIn });
}
