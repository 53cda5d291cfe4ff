/** PUT /api/provider/plans/{id}: a tariff plan becomes what the body says. */
import { readRateDeckVersion } from "../../../adapters/dynamodb/rate-decks.ts";
import { saveTariffPlan } from "../../../adapters/dynamodb/tariff-plans.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";
import { Refusal, type FieldProblem } from "../../../core/errors.ts";
import type { AccountServices } from "../services.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { planList } from "./list-plans.ts";

export const putPlan: EndpointHandler<"PUT /api/provider/plans/{id}"> = async (
  { params: { id }, body: { etag, ...body } },
  services,
  { identity },
) => {
  const plan = { ...body, id };
  const problems = await deckProblems(plan, services);
  if (problems.length > 0) throw new Refusal("tariff-refused", { problems });
  const seen = etag === undefined ? 0 : Number(etag);
  if (!(await saveTariffPlan(services.table, plan, seen))) throw await refusal(id, etag, services);
  services.log({ at: "account", tariff: id, user: identity.user });
  return { ...plan, etag: String(seen + 1) };
};

/** What kept it from being saved: somebody else was there first, or else it is the currency. */
async function refusal(id: string, seen: string | undefined, services: AccountServices): Promise<Refusal> {
  const { plans } = await planList(services);
  const now = plans.find((each) => each.id === id);
  if (now?.etag === seen) return new Refusal("other-currency", { problems: [CURRENCY_STAYS] });
  return new Refusal("stale", { current: now ?? null });
}

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
