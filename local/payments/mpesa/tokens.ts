import { newId } from "../new-id.ts";
import type { Provider } from "../provider.ts";
import { jsonReply, type Asked, type Reply } from "../reply.ts";
import { DarajaProblem } from "./daraja-problem.ts";

const LIFETIME_SECONDS = 3599;

/** Access tokens. They are in memory only: after a restart the old ones are invalid, as they may become at Daraja's at any time. */
export class Tokens {
  readonly #until = new Map<string, number>();

  /** GET /oauth/v1/generate?grant_type=client_credentials */
  give({ options, now }: Provider, asked: Asked): Reply {
    if (asked.query.get("grant_type") !== "client_credentials") throw new DarajaProblem(400, "400.008.02", "Invalid grant type passed");
    const right = Buffer.from(`${options.mpesa.consumerKey}:${options.mpesa.consumerSecret}`).toString("base64");
    if (asked.header("authorization") !== `Basic ${right}`) throw new DarajaProblem(400, "400.008.01", "Invalid Authentication passed");
    const token = newId("");
    this.#until.set(token, now() + LIFETIME_SECONDS * 1000);
    return jsonReply(200, { access_token: token, expires_in: String(LIFETIME_SECONDS) });
  }

  check({ now }: Provider, authorization: string | undefined): void {
    const until = this.#until.get(/^Bearer (\S+)$/.exec(authorization ?? "")?.[1] ?? "");
    if (until === undefined || until <= now()) throw new DarajaProblem(404, "404.001.03", "Invalid Access Token");
  }
}
