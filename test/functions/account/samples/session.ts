import { PASSWORD } from "../account-desk.ts";
import { emailIn } from "../two-offices.ts";
import type { Samples } from "./sample.ts";

export const sessionSamples: Samples = {
  "GET /api/openapi.json": {},
  "POST /api/session": { body: { email: emailIn("duka", "owner"), password: PASSWORD } },
  "GET /api/session": {},
  "DELETE /api/session": {},
};
