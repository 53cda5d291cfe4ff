/** What stands on telephones: the M-Pesa prompts that wait for an answer. */
import type { Reply } from "../reply.ts";
import type { PromptRecord } from "../state/records.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

const LOOK_AGAIN_SECONDS = 2;

export function phonePage(prompts: readonly PromptRecord[], payee: string): Reply {
  const title = "Telephones with M-Pesa";
  const waiting = prompts.filter(({ result, ignored }) => result === undefined && !ignored);
  // With a prompt on it the page stands still: it would take the focus away from under a finger.
  if (waiting.length === 0) return layout({ title, body: nothing(prompts), refresh: LOOK_AGAIN_SECONDS });
  const cards = waiting.toSorted((a, b) => a.createdAt - b.createdAt).map((prompt) => card(prompt, payee));
  return layout({
    title,
    body: `<h1>${inWords(waiting.length)}</h1>${cards.join("\n")}<a class="button quiet" href="/mpesa/phone">Look for newer requests</a>`,
  });
}

const inWords = (count: number): string => (count === 1 ? "One telephone asks its owner." : `${count} telephones ask their owners.`);

const nothing = (prompts: readonly PromptRecord[]): string => `<section class="card">
<h1>No telephone asks for anything now.</h1>
<p>Choose M-Pesa when you top up, with a number that begins +254 7 or +254 1. The request appears here by itself.</p>
${latest(prompts)}
</section>`;

/** How the last one ended, so that a press of a button is seen to have worked. */
function latest(prompts: readonly PromptRecord[]): string {
  const [last] = prompts.filter(({ result }) => result !== undefined).toSorted((a, b) => (b.result?.at ?? 0) - (a.result?.at ?? 0));
  if (last?.result === undefined) return "";
  const paid = last.result.code === 0;
  const words = paid
    ? `${last.result.receipt} confirmed. ${shillings(last)} paid.`
    : `The last request was not paid (code ${last.result.code}).`;
  return `<p class="state${paid ? "" : " bad"}" role="status" data-sign="${paid ? "✓" : "✕"}">${html(words)}</p>`;
}

const card = (prompt: PromptRecord, payee: string): string => `<section class="card">
<p><strong>${html(grouped(prompt.phone))}</strong></p>
<h2 class="ask">Do you want to pay <strong>${html(shillings(prompt))}</strong> to ${html(payee)}?</h2>
<dl><dt>Account</dt><dd>${html(prompt.reference)}</dd><dt>For</dt><dd>${html(prompt.description)}</dd></dl>
<form method="post" action="/mpesa/phone/${html(prompt.id)}" class="row">
<button name="outcome" value="paid" class="main">Enter the PIN and pay</button>
<button name="outcome" value="cancelled">Cancel</button>
<button name="outcome" value="ignored">Ignore (times out)</button>
<button name="outcome" value="wrong-pin">Enter a wrong PIN</button>
<button name="outcome" value="no-money">Pay without money</button>
</form>
</section>`;

const shillings = (prompt: PromptRecord): string => `${prompt.shillings.toLocaleString("en-US")} KES`;

/** `+254 712 345 678` */
const grouped = (phone: string): string => phone.replace(/^(\d{3})(\d{3})(\d{3})(\d{3})$/, "+$1 $2 $3 $4");
