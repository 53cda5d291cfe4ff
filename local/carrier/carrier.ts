/**
 * The simulated carrier: the other side of the carrier's contract. It calls any TwiML application when somebody dials one of
 * its numbers, and serves the REST paths such applications use. It knows nothing of what it calls.
 */
import { createServer, type RequestListener, type Server } from "node:http";
import type { CarrierOptions, Faults, OwnedNumber } from "./carrier-options.ts";
import { CallHistory } from "./call-history.ts";
import { dialFromPhone } from "./dial-from-phone.ts";
import type { EventLog } from "./event-log.ts";
import type { TelephoneNetwork } from "./line.ts";
import { createRest } from "./rest/rest.ts";
import { TelephoneSwitch } from "./telephone-switch.ts";
import { VERBS } from "./verbs/verbs.ts";

export interface Carrier extends TelephoneNetwork {
  /** Where REST answers, e.g. http://127.0.0.1:8081 */
  readonly baseUrl: string;
  readonly server: Server;
  /** What was sent and answered, every error and warning. */
  readonly log: EventLog;
  /** For tests that look inside. */
  readonly telephoneSwitch: TelephoneSwitch;
  /** Answers paths that begin with the prefix. */
  mount(prefix: string, handler: RequestListener): void;
  setFaults(faults: Faults): void;
  /** Adds a number or changes what it calls. */
  setNumber(number: OwnedNumber): void;
  /** Ends every call and stops answering. */
  close(): Promise<void>;
}

export async function startCarrier(options: CarrierOptions): Promise<Carrier> {
  const telephoneSwitch = new TelephoneSwitch(options, VERBS);
  const history = new CallHistory(telephoneSwitch, options.dataDir);
  const rest = createRest(telephoneSwitch, history);
  const mounted = new Map<string, RequestListener>();
  const server = createServer((request, response) => {
    const prefix = [...mounted.keys()].find((candidate) => request.url?.startsWith(candidate) === true);
    (mounted.get(prefix ?? "") ?? rest)(request, response);
  });
  const port = await listen(server, options.port ?? 0);
  telephoneSwitch.baseUrl = `http://127.0.0.1:${port}`;
  return {
    baseUrl: telephoneSwitch.baseUrl,
    server,
    log: telephoneSwitch.log,
    telephoneSwitch,
    mount: (prefix, handler) => void mounted.set(prefix, handler),
    setFaults: (faults) => void (telephoneSwitch.faults = faults),
    setNumber: (number) => void telephoneSwitch.numbers.set(number.number, number),
    attach: (handset) => telephoneSwitch.attach(handset),
    dial: (call) => dialFromPhone(telephoneSwitch, call),
    listed: () => [...telephoneSwitch.numbers.values()].map(({ number, friendlyName }) => ({ number, name: friendlyName ?? number })),
    async close() {
      for (const call of telephoneSwitch.calls.values()) call.end("other-side-hung-up");
      history.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Loopback only: nobody else on the network is to call on our account. @throws the server's error, e.g. EADDRINUSE */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
