/** Ours, as Lambda starts it: loads the deployed bundle, answers one webhook with all that a cold start asks of the table, ends. Argument: the bundle. */
import { createRequire } from "node:module";
import { incomingEvent } from "./incoming-event.ts";
import type { Handler } from "./serve-handler.ts";

const bundle: { handler: Handler } = createRequire(__filename)(process.argv[2] ?? "");
void bundle.handler(incomingEvent(1)).then(({ body = "" }) => {
  process.stderr.write(body);
  process.exit(0);
});
