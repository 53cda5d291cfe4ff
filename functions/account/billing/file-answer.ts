/** An answer that is a file to keep. */
import type { Answer } from "../answer.ts";

/** Lambda answers with at most six megabytes. */
export const MAX_FILE_BYTES = 5_500_000;

/** @param name of plain letters, digits, `-` and `.` */
export function fileAnswer(name: string, contentType: string, content: Uint8Array): Answer {
  return {
    statusCode: 200,
    headers: { "content-type": contentType, "content-disposition": `attachment; filename="${name}"` },
    body: Buffer.from(content).toString("base64"),
    isBase64Encoded: true,
  };
}
