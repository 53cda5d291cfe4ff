/** `npm start`: builds, starts everything, prints where it is, and stops it all on Ctrl-C. */
import { explain } from "./explain.ts";
import { HELP, readOptions } from "./options.ts";
import { createProgress } from "./progress.ts";
import { printTable } from "./print-table.ts";
import { startAll } from "./start-all.ts";
import { stopOnSignal } from "./stop-on-signal.ts";

const options = readOptions(process.argv.slice(2));
if (options.kind === "help") {
  console.log(HELP);
} else if (options.kind === "refused") {
  console.error(options.message);
  process.exitCode = 1;
} else {
  const progress = createProgress(process.stdout);
  const signals = stopOnSignal();
  try {
    const running = await startAll(options, progress, signals.aborted);
    signals.onStop(running.close);
    printTable(process.stdout, running.endpoints, progress.elapsedMs());
  } catch (error) {
    if (!signals.aborted.aborted) console.error(explain(error, options));
    process.exit(signals.aborted.aborted ? 0 : 1);
  }
}
