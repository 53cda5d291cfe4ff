/** What answers each endpoint of core/account/api. */
import { listAudit } from "./audit/list-audit.ts";
import type { Handlers } from "./endpoint-handler.ts";
import { answerSecondFactor } from "./identity/answer-second-factor.ts";
import { removeMe } from "./identity/remove-me.ts";
import { requestReset, resetPassword } from "./identity/reset-password.ts";
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from "./identity/second-factor.ts";
import { changePassword, showSecurity } from "./identity/security.ts";
import { showSession } from "./identity/show-session.ts";
import { showWelcome } from "./identity/show-welcome.ts";
import { signOut, signOutEverywhere } from "./identity/sign-out.ts";
import { confirmSignUp, resendCode, signUp } from "./identity/sign-up.ts";
import { startSession } from "./identity/start-session.ts";
import { endVisit, startVisit } from "./provider/visits.ts";

export const handlers: Handlers = {
  "GET /api/audit": listAudit,
  "GET /api/welcome": showWelcome,
  "POST /api/session": startSession,
  "POST /api/session/second-factor": answerSecondFactor,
  "GET /api/session": showSession,
  "DELETE /api/session": signOut,
  "DELETE /api/sessions": signOutEverywhere,
  "POST /api/sign-up": signUp,
  "POST /api/sign-up/codes": resendCode,
  "POST /api/sign-up/confirmation": confirmSignUp,
  "POST /api/password-resets": requestReset,
  "PUT /api/password-resets": resetPassword,
  "GET /api/me/security": showSecurity,
  "PUT /api/me/password": changePassword,
  "POST /api/me/second-factor": beginSecondFactor,
  "PUT /api/me/second-factor": confirmSecondFactor,
  "DELETE /api/me/second-factor": endSecondFactor,
  "DELETE /api/me": removeMe,
  "POST /api/provider/tenants/{tenant}/visits": startVisit,
  "DELETE /api/provider/tenants/{tenant}/visits": endVisit,
};
