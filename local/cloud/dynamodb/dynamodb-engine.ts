import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AwsError, awsJson } from "../aws-json.ts";
import { CloudError } from "../cloud-error.ts";
import { freePort } from "../free-port.ts";

export interface DynamodbEngine {
  readonly endpoint: string;
  close(): Promise<void>;
}

/**
 * Runs java and ends it when the standard input closes: so it never outlives this process, not even after kill -9.
 * `$1` is the emulator's folder, the rest is java's command line.
 */
const WATCHED =
  'cd "$1" && shift && { java "$@" </dev/null & child=$!; (cat >/dev/null; kill -9 $child 2>/dev/null) <&3 & wait $child; } 3<&0';

/**
 * AWS's own DynamoDB Local, in Java. It cannot be told to listen on loopback only; telemetry is off.
 * @param folder where tables are kept; without it they live in memory.
 * Throws JAVA_MISSING and ENGINE_FAILED.
 */
export async function startDynamodb(folder: string | undefined): Promise<DynamodbEngine> {
  const emulator = join(dirname(createRequire(import.meta.url).resolve("amplify-dynamodb-simulator/package.json")), "emulator");
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const port = await freePort();
  const store = folder === undefined ? ["-inMemory"] : ["-dbPath", folder];
  const jvm = ["-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.library.path=./DynamoDBLocal_lib"];
  const child = spawn(
    "sh",
    ["-c", WATCHED, "sh", emulator, ...jvm, "-jar", "DynamoDBLocal.jar", "-sharedDb", "-disableTelemetry", "-port", String(port), ...store],
    {
      stdio: ["pipe", "ignore", "pipe"],
      // Its own group: Ctrl-C in a terminal must reach it through us, after the functions have stopped.
      detached: true,
    },
  );
  let complaint = "";
  let ended = false;
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint = (complaint + text).slice(-2_000)));
  const exit = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  void exit.then(() => (ended = true));
  child.unref();
  const endpoint = `http://127.0.0.1:${port}`;
  await untilReady(endpoint, () => (ended ? complaint || "it ended at once" : undefined));
  return {
    endpoint,
    close: () => {
      child.ref();
      child.stdin.end();
      return exit;
    },
  };
}

async function untilReady(endpoint: string, death: () => string | undefined): Promise<void> {
  const list = awsJson(endpoint, "DynamoDB_20120810");
  for (const start = Date.now(); Date.now() - start < 60_000;) {
    const complaint = death();
    if (complaint !== undefined) throw startFailure(complaint);
    try {
      await list("ListTables", {});
      return;
    } catch (error) {
      if (error instanceof AwsError) throw new CloudError("DATA_DAMAGED", `DynamoDB Local cannot read its tables: ${error.message}`, error);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw startFailure("it did not answer within a minute");
}

function startFailure(complaint: string): CloudError {
  if (/java: (command )?not found/.test(complaint)) {
    return new CloudError("JAVA_MISSING", "Java 17 or newer is needed for the embedded database and was not found.");
  }
  return new CloudError("ENGINE_FAILED", `The embedded database (DynamoDB Local) did not start: ${complaint.trim()}`);
}
