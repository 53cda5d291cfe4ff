/** PATCH /api/numbers/{digits}: its name, where it leads, what its calls may cost, and how many of them there may be at once. */
import type { NumberView } from "../../../core/account/api/numbers.ts";
import { Refusal } from "../../../core/errors.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { isSame } from "../../../core/same.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { refuseStale } from "../setup/etag.ts";
import { numberOf, numberView, stepName } from "./number-view.ts";

export const changeNumber: EndpointHandler<"PATCH /api/numbers/{digits}"> = async ({ params, body }, services, member) => {
  const number = `+${params.digits}`;
  const setup = await changeSetup(services, member, (found) => {
    const before = numberOf(found, number);
    if (before === undefined) throw new Refusal("not-found");
    refuseStale(body.etag, before, numberView(found, number));
    const { label = before.label, entry = before.entry } = body;
    const limits = {
      outside: body.outside ?? before.outside,
      callsAtOnce: body.callsAtOnce === undefined ? before.callsAtOnce : body.callsAtOnce,
    };
    const after = { ...before, label, entry, ...limits };
    if (!Object.hasOwn(found.plan.nodes, entry)) throw unknownStep();
    if (isSame(after, before)) return undefined;
    const { since } = before;
    const facts = { ...(label === "" ? {} : { label }), ...(since === undefined ? {} : { since }) };
    return {
      plan: { ...found.plan, entries: { ...found.plan.entries, [number]: entry }, ...limited(found.plan, number, limits) },
      profile: { ...found.profile, numbers: { ...found.profile.numbers, [number]: facts } },
      audit: { action: "number.change", subject: number, before: told(found.plan, before), after: told(found.plan, after) },
    };
  });
  const view = numberView(setup, number);
  if (view === undefined) throw new Refusal("not-found");
  return view;
};

/** As the log shows it: the step by its name. */
const told = (plan: DialPlan, { entry, ...facts }: NonNullable<ReturnType<typeof numberOf>>) => ({
  ...facts,
  entry: stepName(plan, entry),
});

const unknownStep = (): Refusal =>
  new Refusal("bad-body", { problems: [{ path: "entry", code: "unknown-step", message: "The call flow has no such step." }] });

type Limits = Pick<NumberView, "outside" | "callsAtOnce">;

/** What is not limited is not named. */
function limited({ limits = {} }: DialPlan, number: string, { outside, callsAtOnce }: Limits): Pick<DialPlan, "limits"> {
  const { [number]: _, ...others } = limits;
  const isFree = outside && callsAtOnce === null;
  const next = isFree ? others : { ...others, [number]: { outside, ...(callsAtOnce === null ? {} : { callsAtOnce }) } };
  return Object.keys(limits).length === 0 && isFree ? {} : { limits: next };
}
