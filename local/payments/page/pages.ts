/** The pages for people, and the buttons on them. */
import { decide } from "../decide.ts";
import { isCardOutcome, isPromptOutcome } from "../outcome.ts";
import type { Provider } from "../provider.ts";
import { redirectTo, type Asked, type Reply } from "../reply.ts";
import type { SessionRecord } from "../state/records.ts";
import { checkoutPage } from "./checkout-page.ts";
import { MARK } from "./mark.ts";
import { notFoundPage } from "./not-found-page.ts";
import { phonePage } from "./phone-page.ts";
import { STYLE } from "./style.ts";

const PAYEE = "Simu";

export async function pages(provider: Provider, asked: Asked): Promise<Reply> {
  if (asked.method === "POST" && isForeign(asked)) return { status: 403, body: "This form came from another site." };
  const outcome = asked.method === "POST" ? (new URLSearchParams(asked.body).get("outcome") ?? "") : undefined;
  const [, first, second, id, ...rest] = asked.path.split("/");
  if (first === "pay" && second !== undefined && id === undefined) return checkout(provider, second, outcome);
  if (first === "mpesa" && second === "phone" && rest.length === 0) return phone(provider, id, outcome);
  return still(asked.path);
}

/** A page of another site must not press our buttons. Programs send no Origin. */
function isForeign({ header }: Asked): boolean {
  const origin = header("origin");
  return origin !== undefined && origin !== `http://${header("host")}`;
}

async function checkout(provider: Provider, id: string, outcome: string | undefined): Promise<Reply> {
  const session = provider.state.sessions.get(id);
  if (session === undefined) return notFoundPage();
  // A second press, or the back button: what was decided stands.
  if (outcome === undefined || !isCardOutcome(outcome) || session.status !== "open")
    return checkoutPage(session, provider.options.payee ?? PAYEE);
  await decide(provider, id, outcome);
  return redirectTo(afterwards(session, outcome === "cancelled"));
}

function afterwards(session: SessionRecord, cancelled: boolean): string {
  const here = `/pay/${session.id}`;
  if (cancelled) return session.cancelUrl ?? here;
  return session.status === "complete" ? session.successUrl.replaceAll("{CHECKOUT_SESSION_ID}", session.id) : here;
}

async function phone(provider: Provider, id: string | undefined, outcome: string | undefined): Promise<Reply> {
  const prompts = [...provider.state.prompts.values()];
  if (id === undefined) return phonePage(prompts, provider.options.payee ?? PAYEE);
  const prompt = provider.state.prompts.get(id);
  if (prompt === undefined) return notFoundPage();
  if (outcome !== undefined && isPromptOutcome(outcome) && prompt.result === undefined) await decide(provider, id, outcome);
  return redirectTo("/mpesa/phone");
}

function still(path: string): Reply {
  switch (path) {
    case "/":
      return redirectTo("/mpesa/phone");
    case "/style.css":
      return { status: 200, headers: { "content-type": "text/css; charset=utf-8" }, body: STYLE };
    case "/mark.svg":
      return { status: 200, headers: { "content-type": "image/svg+xml" }, body: MARK };
    default:
      return notFoundPage();
  }
}
