import { PASSWORD } from "../account-desk.ts";
import { emailIn } from "../two-offices.ts";
import type { Samples } from "./sample.ts";

const code = "123456";
const newPassword = "Karibu-Tena-2026";
const email = "newcomer@nowhere.example";

export const sessionSamples: Samples = {
  "GET /api/openapi.json": {},
  "GET /api/welcome": {},
  "POST /api/session": { body: { email: emailIn("duka", "owner"), password: PASSWORD } },
  "POST /api/session/second-factor": { body: { code }, refused: "sign-in-expired" },
  "GET /api/session": {},
  "DELETE /api/session": {},
  "DELETE /api/sessions": {},
  "POST /api/sign-up": { body: { email, password: PASSWORD, name: "Newcomer", language: "sw" } },
  "POST /api/sign-up/codes": { body: { email } },
  "POST /api/sign-up/confirmation": { body: { email, code, password: PASSWORD } },
  "POST /api/password-resets": { body: { email } },
  "PUT /api/password-resets": { body: { email, code, newPassword } },
  "GET /api/me/security": {},
  "PUT /api/me/password": { body: { password: PASSWORD, newPassword } },
  "POST /api/me/second-factor": { body: { password: PASSWORD } },
  "PUT /api/me/second-factor": { body: { password: PASSWORD, code }, refused: "code-refused" },
  "DELETE /api/me/second-factor": { body: { password: PASSWORD, code }, refused: "second-factor-off" },
  "DELETE /api/me": { body: { password: PASSWORD }, refused: "last-owner" },
};
