/** What answers about sessions, signing up, and one's own sign-in. */
import type { meApi } from "../../../core/account/api/me.ts";
import type { sessionApi } from "../../../core/account/api/session.ts";
import type { signUpApi } from "../../../core/account/api/sign-up.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { answerSecondFactor } from "./answer-second-factor.ts";
import { removeMe } from "./remove-me.ts";
import { requestReset, resetPassword } from "./reset-password.ts";
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from "./second-factor.ts";
import { showSecurity, changePassword } from "./security.ts";
import { showSession } from "./show-session.ts";
import { showWelcome } from "./show-welcome.ts";
import { signOut, signOutEverywhere } from "./sign-out.ts";
import { signUp, resendCode, confirmSignUp } from "./sign-up.ts";
import { startSession } from "./start-session.ts";

export const identityHandlers: HandlersOf<typeof sessionApi & typeof signUpApi & typeof meApi> = {
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
};
