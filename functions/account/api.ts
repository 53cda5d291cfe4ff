/** Lambda: the personal account's API. */
import { createApi } from "./create-api.ts";
import { wireAccount, type AccountServices } from "./services.ts";

let services: AccountServices | undefined;

export const handler = createApi(() => (services ??= wireAccount(process.env)));
