import { Refusal } from "../../../core/errors.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";

/** A telephone belongs to a person of the plan, and to one member. @throws Refusal "bad-body", "extension-taken" */
export function refuseExtension(
  plan: Pick<DialPlan, "people">,
  members: readonly StoredMember[],
  { user, extension }: Pick<StoredMember, "user" | "extension">,
): void {
  if (extension === undefined) return;
  if (!plan.people.some((person) => person.extension === extension))
    throw new Refusal("bad-body", {
      problems: [{ path: "extension", code: "unknown-person", message: `Nobody has extension ${extension}.` }],
    });
  if (members.some((other) => other.extension === extension && other.user !== user)) throw new Refusal("extension-taken");
}
