/** The voice functions' services around a table that answers at once, or around one at the end of a wire. */
import { createSignedTable } from "../../../adapters/dynamodb/signed-table.ts";
import { readRoute } from "../../../adapters/dynamodb/routes.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { createCarrierTokens } from "../../../functions/voice/carrier-tokens.ts";
import { createConfiguration } from "../../../functions/voice/configuration.ts";
import { createLog } from "../../../functions/voice/log-lines.ts";
import type { VoiceServices } from "../../../functions/voice/services.ts";
import { BASE, plan, route, secret } from "../office.ts";

export function inMemory(): VoiceServices {
  const table: VoiceServices["table"] & Pick<Table, "query"> = {
    query: async () => ({ items: [] }),
    get: async (key) => ({ ...key, ...(key.pk.startsWith("NUMBER#") ? route : { plan }) }),
    update: async (_key, { setOnce = {} }) => setOnce,
  };
  return {
    table,
    mailboxes: table,
    signSound: () => "https://sound.example.com/",
    configuration: createConfiguration(table, Date.now),
    tokens: createCarrierTokens(() => Promise.resolve(secret)),
    publicBaseUrl: BASE,
    accountUrl: "https://account.example.com",
    now: Date.now,
    log: createLog((text) => process.stdout.write(text)),
  };
}

/** Reads the number's route for every webhook; nothing else leaves the process. */
export function withOneRead(endpoint: string): VoiceServices {
  const services = inMemory();
  const credentials = () => ({ accessKeyId: "bench", secretAccessKey: "bench" });
  const far = createSignedTable({ tableName: "simu", region: "us-east-1", endpoint, credentials });
  return { ...services, configuration: { ...services.configuration, route: (number) => readRoute(far, number) } };
}
