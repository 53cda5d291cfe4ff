/** The hosted page of a card payment, where whoever tries things out decides what becomes of it. */
import type { CardOutcome } from "../outcome.ts";
import type { Reply } from "../reply.ts";
import type { SessionRecord } from "../state/records.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";
import { money } from "./money.ts";

const CHOICES: readonly { readonly outcome: CardOutcome; readonly label: string; readonly consequence: string }[] = [
  { outcome: "paid", label: "Pay: succeeds", consequence: "The money arrives at once." },
  { outcome: "declined", label: "Pay: is declined", consequence: "The card is refused; you can try again." },
  { outcome: "slow", label: "Pay: is slow", consequence: "The money arrives after 30 seconds." },
  { outcome: "slow-declined", label: "Pay: is slow, then fails", consequence: "After 30 seconds it turns out that there is no money." },
  {
    outcome: "charged-back",
    label: "Pay: is charged back later",
    consequence: "Succeeds now; a minute later your bank takes the money back.",
  },
];

export function checkoutPage(session: SessionRecord, payee: string): Reply {
  const amount = money(session.amount, session.currency);
  const body = `<section class="card">
<h1>Pay <strong>${html(amount)}</strong> to ${html(payee)}</h1>
<dl><dt>For</dt><dd>${html(session.description)}</dd>${session.email === null ? "" : `<dt>Receipt to</dt><dd>${html(session.email)}</dd>`}</dl>
${session.status === "open" ? choices(session) : over(session)}
</section>`;
  return layout({ title: `Pay ${amount} to ${payee}`, body });
}

function choices({ declined }: SessionRecord): string {
  const refused = `<p class="state bad" role="alert" data-sign="✕">The card was declined. No money was taken. Try again, or go back.</p>`;
  const buttons = CHOICES.map(
    ({ outcome, label, consequence }, place) =>
      `<button name="outcome" value="${outcome}"${place === 0 ? ' class="main"' : ""}>${label}<small>${consequence}</small></button>`,
  );
  return `${declined ? refused : ""}<form method="post">
${buttons.join("\n")}
<button name="outcome" value="cancelled" class="quiet">Cancel and go back</button>
</form>`;
}

function over(session: SessionRecord): string {
  const back = `<a class="button" href="${html(session.successUrl)}">Go back</a>`;
  if (session.paymentStatus === "paid") return `<p class="state" data-sign="✓">This is paid. There is nothing more to do here.</p>${back}`;
  if (session.status === "expired")
    return `<p class="state bad" data-sign="✕">This page is too old to pay on. No money was taken: go back and start again.</p>${backTo(session.cancelUrl)}`;
  if (session.intent?.status === "processing")
    return `<p class="state" data-sign="…">The payment is under way. It takes about half a minute.</p>${back}`;
  return `<p class="state bad" data-sign="✕">The payment failed. No money was taken: go back and start again.</p>${backTo(session.cancelUrl)}`;
}

const backTo = (address: string | null): string => (address === null ? "" : `<a class="button" href="${html(address)}">Go back</a>`);
