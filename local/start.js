// What `npm start` runs. Plain JavaScript, so that an older Node can at least say what it lacks.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const root = fileURLToPath(new URL("..", import.meta.url));
const bundled = join(root, "node_modules/.bin/node");
const given = process.argv.slice(2);

if (Number(process.versions.node.split(".")[0]) >= NEEDED) {
  await import("./start/main.ts");
} else if (existsSync(bundled)) {
  const child = spawn(bundled, [join(root, "local/start.js"), ...given], { stdio: "inherit" });
  // A terminal's Ctrl-C reaches the child itself; other signals are passed on.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
} else {
  console.error(
    `Node ${NEEDED} or newer is needed, and this is Node ${process.versions.node}. Get it from https://nodejs.org, then run npm install and npm start again.`,
  );
  process.exit(1);
}
