/** POST /api/flow/test: the way a call would go. Nothing rings and nothing is kept. */
import { readPlan } from "../../../adapters/dynamodb/plans.ts";
import { atLocalTime } from "../../../core/billing/calendar.ts";
import { Refusal } from "../../../core/errors.ts";
import { planWith } from "../../../core/tenants/flow.ts";
import type { Party } from "../../../core/voice/call-event.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { rehearse } from "../../../core/voice/rehearse.ts";
import { tell } from "../../../core/voice/story.ts";
import { nodeOf } from "../../../core/voice/walk.ts";
import type { Asked, EndpointHandler } from "../endpoint-handler.ts";
import type { AccountServices } from "../services.ts";
import { readFlowState } from "./flow-state.ts";

type Test = Asked<"POST /api/flow/test">["body"];

export const testFlow: EndpointHandler<"POST /api/flow/test"> = async ({ body }, services, { tenant }) => {
  const plan = await planToTest(services, tenant, body.which);
  const at = instantOf(body.at, plan);
  const rehearsal = rehearse(plan, { from: partyOf(body.from), number: body.number, at, turns: body.turns });
  if (rehearsal === undefined) throw refused("number", "unknown-number", `${body.number} is none of the office's numbers.`);
  const { visits, waits } = rehearsal;
  const shown = visits.map(({ node, said, trail }) => {
    return { node, name: nodeOf(plan, node)?.name ?? node, said, story: trail.map((entry) => tell(entry, body.language)) };
  });
  return { at, visits: shown, ...(waits === undefined ? {} : { waits }) };
};

async function planToTest(services: AccountServices, tenant: string, which: Test["which"]): Promise<DialPlan> {
  if (which === "draft") {
    const { plan, flow } = await readFlowState(services, tenant);
    return planWith(plan, flow);
  }
  const plan = await readPlan(services.table, tenant, which);
  if (plan === undefined) throw new Refusal("not-found");
  return plan;
}

const partyOf = (from: Test["from"]): Party =>
  from === "withheld" ? { kind: "withheld", raw: "anonymous" } : { kind: "number", number: from, raw: from };

/** What an office's clock shows is an instant; an hour that is skipped there is the one after it. */
function instantOf(at: Test["at"], { offices }: DialPlan): number {
  if (typeof at === "number") return at;
  const office = offices.find(({ id }) => id === at.office);
  if (office === undefined) throw refused("at.office", "unknown-office", `There is no office "${at.office}".`);
  const [date = "", time = ""] = at.local.split("T");
  const [hour = "", minute = ""] = time.split(":");
  if (new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) !== date) throw refused("at.local", "no-day", `${date} is no day.`);
  return atLocalTime(date, Number(hour) * 60 + Number(minute), office.zone);
}

const refused = (path: string, code: string, message: string): Refusal => new Refusal("bad-body", { problems: [{ path, code, message }] });
