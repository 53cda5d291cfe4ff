/** Lines of log, written when the answer is on its way: nobody who calls waits for them, and those of one moment cost one write. */

/** What is undefined is left out. */
export type LogLine = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * @param write takes whole lines of text. Not the runtime's console: that would put our JSON as text into JSON of its own, and take
 * its time for it.
 */
export function createLog(write: (text: string) => unknown): (line: LogLine) => void {
  let waiting = "";
  const flush = () => {
    const text = waiting;
    waiting = "";
    write(text);
  };
  return (line) => {
    // Before the event loop rests; only a process that is killed in this very moment takes its line with it.
    if (waiting === "") setImmediate(flush);
    waiting += `${JSON.stringify(line)}\n`;
  };
}
