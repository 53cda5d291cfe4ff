/** Ring groups: made, changed, removed. */
import { randomUUID } from "node:crypto";
import { Refusal } from "../../../core/errors.ts";
import { isTaken } from "../../../core/tenants/people/next-extension.ts";
import type { DialPlan, Group } from "../../../core/voice/dial-plan.ts";
import type { Asked, EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup, type Setup } from "../setup/change-setup.ts";
import { refuseStale } from "../setup/etag.ts";
import { groupView, stepsOf } from "./group-view.ts";

export const addGroup: EndpointHandler<"POST /api/groups"> = async ({ body }, services, who) => {
  const id = `group-${randomUUID().slice(0, 8)}`;
  const setup = await changeSetup(services, who, ({ plan }) => {
    const group = groupOf(id, body);
    refuseTaken(plan, group);
    const groups = [...(plan.groups ?? []), group];
    return { plan: { ...plan, groups }, audit: { action: "group.add", subject: group.name, after: group } };
  });
  return viewIn(setup, id);
};

export const changeGroup: EndpointHandler<"PUT /api/groups/{id}"> = async ({ params, body }, services, who) => {
  const setup = await changeSetup(services, who, ({ plan }) => {
    const before = findFresh(plan, params.id, body.etag);
    const group = groupOf(params.id, body);
    if (group.extension !== before.extension) refuseTaken(plan, group);
    const groups = (plan.groups ?? []).map((each) => (each === before ? group : each));
    return { plan: { ...plan, groups }, audit: { action: "group.change", subject: group.name, before, after: group } };
  });
  return viewIn(setup, params.id);
};

export const removeGroup: EndpointHandler<"DELETE /api/groups/{id}"> = async ({ params, body }, services, who) => {
  await changeSetup(services, who, ({ plan }) => {
    const before = findFresh(plan, params.id, body.etag);
    const problems = stepsOf(plan, before.id).map((step) => ({
      path: "group",
      code: "group-in-use",
      message: `"${step}" rings this group.`,
    }));
    if (problems.length > 0) throw new Refusal("callers-stuck", { problems });
    const groups = (plan.groups ?? []).filter((each) => each !== before);
    return { plan: { ...plan, groups }, audit: { action: "group.remove", subject: before.name, before } };
  });
};

type Body = Asked<"POST /api/groups">["body"];

const groupOf = (id: string, { name, extension, people, strategy, seconds }: Body): Group => ({
  id,
  name,
  ...(extension === undefined || extension === null ? {} : { extension }),
  people: [...new Set(people)],
  strategy,
  seconds,
});

function refuseTaken(plan: DialPlan, { extension }: Group): void {
  if (extension !== undefined && isTaken(plan, extension)) throw new Refusal("extension-taken");
}

function findFresh(plan: DialPlan, id: string, etag: string): Group {
  const group = plan.groups?.find((each) => each.id === id);
  if (group === undefined) throw new Refusal("not-found");
  refuseStale(etag, group, groupView(plan, group));
  return group;
}

function viewIn({ plan }: Setup, id: string) {
  const group = plan.groups?.find((each) => each.id === id);
  if (group === undefined) throw new Error("the group is not there");
  return groupView(plan, group);
}
