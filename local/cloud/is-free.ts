import { createServer } from "node:http";
import { CloudError } from "./cloud-error.ts";
import { listen } from "./listen.ts";

/** Whether a port on loopback can be had now. */
export async function isFree(port: number): Promise<boolean> {
  try {
    await (await listen(createServer(), { port, host: "127.0.0.1" })).close();
    return true;
  } catch (error) {
    if (error instanceof CloudError) return false;
    throw error;
  }
}
