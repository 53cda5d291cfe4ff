/** The terminal that this runs at. */
import { createInterface } from "node:readline/promises";
import { Writable, type Readable } from "node:stream";
import { DeployError } from "../deploy-error.ts";
import type { Terminal } from "../ports/terminal.ts";

interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
}

export function createTerminal({ input, output }: Streams): Terminal {
  const ask = async (question: string, instead: string, isSecret: boolean): Promise<string> => {
    if (input.isTTY !== true) throw new DeployError("Something is missing, and nobody is at the terminal to ask.", `Give ${instead}.`);
    output.write(question);
    // What is typed is echoed by the reader itself; into nothing, nothing is seen.
    const echo = isSecret ? new Writable({ write: (_chunk, _encoding, done) => done() }) : output;
    const reader = createInterface({ input, output: echo, terminal: true });
    try {
      return await reader.question("");
    } finally {
      reader.close();
      if (isSecret) output.write("\n");
    }
  };
  return {
    print: (line) => void output.write(`${line}\n`),
    ask: (question, instead) => ask(question, instead, false),
    askSecret: (question, instead) => ask(question, instead, true),
  };
}
