/** POST /api/colleagues: people by name and mobile, numbered one after the other. A repeat adds nobody twice. */
import { isDeepStrictEqual } from "node:util";
import type { TenantProfile } from "../../../core/tenants/tenant-profile.ts";
import { firstPlan } from "../../../core/tenants/templates/first-plan.ts";
import type { Starter } from "../../../core/tenants/templates/template.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";

export const addColleagues: EndpointHandler<"POST /api/colleagues"> = async ({ body }, services, member) => {
  const { plan } = await changeSetup(services, member, (setup) => {
    const added = newPeople(setup.plan, body.colleagues);
    if (added.length === 0) return undefined;
    return {
      plan: withPeople(setup.plan, setup.profile, added, services.accountUrl),
      audit: { action: "colleague.add", subject: added.map(({ name }) => name).join(", "), after: added },
    };
  });
  return { people: starters(plan) };
};

/** Those whose mobile nobody has yet. */
function newPeople({ people }: DialPlan, colleagues: readonly Omit<Starter, "extension">[]): readonly Starter[] {
  const mobiles = new Set(people.flatMap(({ devices }) => devices.flatMap((device) => (device.kind === "number" ? [device.number] : []))));
  const extensions = new Set(people.map(({ extension }) => extension));
  const added: Starter[] = [];
  for (const { name, mobile } of colleagues) {
    if (mobiles.has(mobile)) continue;
    mobiles.add(mobile);
    const extension = nextExtension(extensions);
    extensions.add(extension);
    added.push({ extension, name, mobile });
  }
  return added;
}

function nextExtension(taken: ReadonlySet<string>): string {
  let extension = 101;
  while (taken.has(String(extension))) extension++;
  return String(extension);
}

/** A call flow that is as the template made it rings the new people too; one that somebody changed stays theirs. */
function withPeople(plan: DialPlan, profile: TenantProfile, added: readonly Starter[], sounds: string): DialPlan {
  const { template, language, zone } = profile;
  const beginning = { officeName: plan.officeName, country: plan.country, language, zone, sounds };
  const made = (people: readonly Starter[]) => firstPlan({ ...beginning, template: template ?? "just-me", people });
  const before = starters(plan);
  const next = made([...before, ...added]);
  const isUntouched = template !== undefined && isDeepStrictEqual(made(before).nodes, plan.nodes);
  const people = [
    ...plan.people,
    ...next.people.slice(before.length).map((person) => ({ ...person, office: officeFor(plan, person.office) })),
  ];
  return { ...plan, people, ...(isUntouched ? { nodes: next.nodes } : {}) };
}

const officeFor = ({ offices }: DialPlan, office: string): string =>
  offices.some(({ id }) => id === office) ? office : (offices[0]?.id ?? office);

const starters = ({ people }: DialPlan): Starter[] =>
  people.map(({ extension, name, devices }) => ({
    extension,
    name,
    mobile: devices.flatMap((device) => (device.kind === "number" ? [device.number] : []))[0] ?? "",
  }));
