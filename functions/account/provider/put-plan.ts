/** PUT /api/provider/plans/{id}: a tariff plan becomes what the body says. Answered with all plans. */
import { readRateDeckVersion } from "../../../adapters/dynamodb/rate-decks.ts";
import { listTariffPlans, saveTariffPlan } from "../../../adapters/dynamodb/tariff-plans.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";
import { Refusal, type FieldProblem } from "../../../core/errors.ts";
import type { AccountServices } from "../services.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const putPlan: EndpointHandler<"PUT /api/provider/plans/{id}"> = async ({ params: { id }, body }, services, { identity }) => {
  const plan = { ...body, id };
  const problems = await deckProblems(plan, services);
  if (problems.length > 0) throw new Refusal("tariff-refused", { problems });
  if (!(await saveTariffPlan(services.table, plan))) throw new Refusal("other-currency", { problems: [CURRENCY_STAYS] });
  services.log({ at: "account", tariff: id, user: identity.user });
  return { plans: await listTariffPlans(services.table) };
};

const CURRENCY_STAYS: FieldProblem = {
  path: "currency",
  code: "other-currency",
  message: "Accounts use this plan: its currency stays. Make another plan for another currency.",
};

async function deckProblems({ rateDeck, currency }: TariffPlan, { table }: AccountServices): Promise<FieldProblem[]> {
  const deck = await readRateDeckVersion(table, rateDeck);
  if (deck === undefined)
    return [{ path: "rateDeck", code: "no-rate-deck", message: `There are no rates "${rateDeck}". Import them first.` }];
  if (deck.currency === currency) return [];
  return [{ path: "rateDeck", code: "other-currency", message: `The rates "${rateDeck}" are in ${deck.currency}, not in ${currency}.` }];
}
