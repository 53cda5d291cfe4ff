/** Stripe and M-Pesa on loopback, for trying out and for tests. They know nothing of who uses them. */
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import type { Server } from "node:http";
import { decide } from "./decide.ts";
import { Deliveries } from "./deliveries.ts";
import { keepAppointments } from "./keep-appointments.ts";
import type { SentNotice } from "./notice-log.ts";
import type { CardOutcome, PromptOutcome } from "./outcome.ts";
import type { PaymentProviderOptions } from "./payment-options.ts";
import { paymentServer } from "./payment-server.ts";
import type { Provider } from "./provider.ts";
import { StateFile } from "./state/state-file.ts";
import type { SessionRecord } from "./state/records.ts";
import { closeDispute, openDispute } from "./stripe/dispute-session.ts";
import { refundSession } from "./stripe/refund-session.ts";

export interface PaymentProviderRunning {
  /** `http://127.0.0.1:PORT`: the API address of both providers. */
  readonly baseUrl: string;
  /** Each attempt to tell the application something; the newest 5,000, oldest first. */
  readonly sent: readonly SentNotice[];
  /** What the payer does, as if a button were pressed; resolves when the application was told, or was tried to. */
  decide(providerId: string, outcome: CardOutcome | PromptOutcome): Promise<void>;
  /** Tells the application once more, signed anew. */
  resend(eventId: string): Promise<void>;
  /** Gives back `amount` (in minor units; else all that is left) of a paid session. The answer is the refund's id. */
  refund(sessionId: string, amount?: number): Promise<string>;
  /** The payer's bank takes the money of a paid session back. The answer is the dispute's id. */
  dispute(sessionId: string): Promise<string>;
  closeDispute(disputeId: string, outcome: "won" | "lost"): Promise<void>;
  /** Does whatever is due by the clock now; it is also done ten times a second. */
  runDue(): Promise<void>;
  close(): Promise<void>;
}

const ROUND_MS = 100;

/** @throws Error when the port is taken or the stored state cannot be read */
export async function startPaymentProvider(options: PaymentProviderOptions): Promise<PaymentProviderRunning> {
  const file = new StateFile(options.dataDir);
  const now = options.now ?? Date.now;
  const deliveries = new Deliveries({ file, now, webhookSecret: options.stripe.webhookSecret });
  let baseUrl = "";
  const provider: Provider = { options, file, state: file.state, deliveries, now, baseUrl: () => baseUrl };
  const server = paymentServer(provider);
  baseUrl = await listen(server, options.port ?? 0);
  const rounds = setInterval(() => void runDue(provider), ROUND_MS);
  return {
    baseUrl,
    sent: deliveries.log,
    ...deeds(provider),
    runDue: () => runDue(provider),
    close: async () => {
      clearInterval(rounds);
      await deliveries.close();
      await closeServer(server);
    },
  };
}

function deeds(provider: Provider): Pick<PaymentProviderRunning, "decide" | "resend" | "refund" | "dispute" | "closeDispute"> {
  const { deliveries, state } = provider;
  return {
    decide: (providerId, outcome) => decide(provider, providerId, outcome),
    resend: async (eventId) => {
      const notice = state.notices.get(eventId);
      if (notice === undefined) throw new Error(`There is no event ${eventId}.`);
      await deliveries.attempt(notice);
    },
    refund: async (sessionId, amount) => {
      const { refund, notices } = refundSession(provider, sessionOf(provider, sessionId), amount === undefined ? {} : { amount });
      await deliveries.begin(notices);
      return refund.id;
    },
    dispute: async (sessionId) => {
      const { dispute, notices } = openDispute(provider, sessionOf(provider, sessionId));
      await deliveries.begin(notices);
      return dispute.id;
    },
    closeDispute: (disputeId, outcome) => deliveries.begin(closeDispute(provider, disputeId, outcome)),
  };
}

function sessionOf({ state }: Provider, id: string): SessionRecord {
  const session = state.sessions.get(id);
  if (session === undefined) throw new Error(`There is no session ${id}.`);
  return session;
}

async function runDue(provider: Provider): Promise<void> {
  const notices = keepAppointments(provider);
  if (notices.length > 0) await provider.deliveries.begin(notices);
  await provider.deliveries.runDue();
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The simulated payment provider has no port.");
  return `http://127.0.0.1:${address.port}`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
