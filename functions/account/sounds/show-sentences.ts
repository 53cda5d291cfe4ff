/** GET /api/sentences: what the office says by itself, and whether it records calls. */
import type { SentencesView } from "../../../core/account/api/sounds.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { readSetup } from "../setup/change-setup.ts";
import { etagOf } from "../setup/etag.ts";

export const showSentences: EndpointHandler<"GET /api/sentences"> = async (_asked, services, { tenant }) =>
  sentencesView((await readSetup(services, tenant)).plan);

export const sentencesOf = ({ sentences, recordCalls }: DialPlan) => ({ sentences, recordCalls });
export const sentencesView = (plan: DialPlan): SentencesView => ({ ...sentencesOf(plan), etag: etagOf(sentencesOf(plan)) });
