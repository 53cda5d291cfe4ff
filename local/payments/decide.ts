import { decidePrompt } from "./mpesa/decide-prompt.ts";
import { isCardOutcome, isPromptOutcome, type CardOutcome, type PromptOutcome } from "./outcome.ts";
import type { Provider } from "./provider.ts";
import type { NoticeRecord } from "./state/records.ts";
import { decideSession } from "./stripe/decide-session.ts";

/**
 * What the payer does, as if a button were pressed. Resolves when it is stored and what it causes at once has been told, or was
 * tried to. Throws when there is no such payment, when it is over, or when the outcome is not one of its kind.
 */
export async function decide(provider: Provider, providerId: string, outcome: CardOutcome | PromptOutcome): Promise<void> {
  await provider.deliveries.begin(change(provider, providerId, outcome));
}

function change(provider: Provider, id: string, outcome: CardOutcome | PromptOutcome): NoticeRecord[] {
  const session = provider.state.sessions.get(id);
  if (session !== undefined && isCardOutcome(outcome)) return decideSession(provider, session, outcome);
  const prompt = provider.state.prompts.get(id);
  if (prompt !== undefined && isPromptOutcome(outcome)) return decidePrompt(provider, prompt, outcome);
  throw new Error(`There is no payment ${id} that could be "${outcome}".`);
}
