/** PUT /api/sentences: new calls hear them at once. */
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { refuseStale } from "../setup/etag.ts";
import { sentencesOf, sentencesView } from "./show-sentences.ts";

export const saveSentences: EndpointHandler<"PUT /api/sentences"> = async ({ body }, services, who) => {
  const { etag, sentences, recordCalls } = body;
  const { plan } = await changeSetup(services, who, (setup) => {
    const before = sentencesOf(setup.plan);
    refuseStale(etag, before, sentencesView(setup.plan));
    const after = { sentences, recordCalls };
    return { plan: { ...setup.plan, ...after }, audit: { action: "office.change", subject: setup.profile.name, before, after } };
  });
  return sentencesView(plan);
};
