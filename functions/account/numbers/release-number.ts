/** DELETE /api/numbers/{digits}: calls to it fail at once; a worker gives it back at the carrier, however often it has to ask. */
import { releaseItem } from "../../../adapters/dynamodb/releases.ts";
import { Refusal } from "../../../core/errors.ts";
import { withoutNumbers } from "../../../core/tenants/without-numbers.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { refuseStale } from "../setup/etag.ts";
import { numberOf, numberView } from "./number-view.ts";

export const releaseANumber: EndpointHandler<"DELETE /api/numbers/{digits}"> = async ({ params, body }, services, member) => {
  const { tenant } = member;
  const number = `+${params.digits}`;
  await changeSetup(services, member, (found, at) => {
    const before = numberOf(found, number);
    if (before === undefined) throw new Refusal("not-found");
    refuseStale(body.etag, before, numberView(found, number));
    if (body.confirm.replaceAll(/\D/g, "") !== params.digits) throw new Refusal("not-confirmed");
    const release = releaseItem({ tenant, account: found.profile.account, numbers: [number] }, at);
    return {
      ...withoutNumbers(found, [number]),
      audit: { action: "number.release", subject: number, before },
      beside: [{ put: release, onlyIf: { absent: ["pk"] } }],
    };
  });
};
