import { parseArgs } from "node:util";

export interface StartOptions {
  readonly kind: "start";
  readonly port: number;
  readonly carrierPort: number;
  /** Data folder as given, relative to where the command runs. */
  readonly data: string;
  readonly empty: boolean;
  /** Offices have names of their own below it. */
  readonly domain?: "localhost";
}

export type Options = StartOptions | { readonly kind: "help" } | { readonly kind: "refused"; readonly message: string };

export const HELP = `Usage: npm start -- [options]

Starts Simu on this machine: the personal account, the cloud under it, and a simulated carrier to call with.

  --port <number>          the account, its API and the carrier's webhooks (8080)
  --carrier-port <number>  the simulated carrier and its phones (8081)
  --data <folder>          where everything is kept (.simu)
  --empty                  no demo office
  --domain localhost       each office under a name of its own: http://duka-travel.localhost:8080
  --help                   this text`;

/** Reads the command line; a mistake is answered with what is wrong, never thrown. */
export function readOptions(given: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        port: { type: "string", default: "8080" },
        "carrier-port": { type: "string", default: "8081" },
        data: { type: "string", default: ".simu" },
        empty: { type: "boolean", default: false },
        domain: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) return { kind: "help" };
    const port = portOf("--port", values.port);
    const carrierPort = portOf("--carrier-port", values["carrier-port"]);
    if (port !== 0 && port === carrierPort) throw new Error(`--port and --carrier-port are both ${port}; they must differ.`);
    const start = { kind: "start", port, carrierPort, data: values.data, empty: values.empty } as const;
    if (values.domain === undefined) return start;
    if (values.domain === "localhost") return { ...start, domain: values.domain };
    throw new Error(`--domain takes localhost, whose names lead to this machine, not "${values.domain}".`);
  } catch (error) {
    return {
      kind: "refused",
      message: `${error instanceof Error ? error.message : String(error)}\nRun npm start -- --help for the options.`,
    };
  }
}

function portOf(name: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`${name} takes a port number from 0 (any) to 65535, not "${text}".`);
}
