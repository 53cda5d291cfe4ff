import type { SampleOffice, Samples } from "./sample.ts";

const bye = { kind: "goodbye" as const, name: "Bye", prompts: [{ text: "Kwaheri.", language: "en-GB" }] };
const draft = { changes: { nodes: { bye: { before: null, after: bye } }, entries: {} } };
const drawn = async ({ ask }: SampleOffice): Promise<number> => Number((await ask("PATCH", "flow/draft", draft)).at("rev"));
const sharedIds = "Versions are counted in each office.";

export const flowSamples: Samples = {
  "GET /api/flow": {},
  "PATCH /api/flow/draft": { body: draft },
  "DELETE /api/flow/draft": async (office) => ({ body: { rev: await drawn(office) } }),
  "POST /api/flow/draft/merge": async (office) => ({ body: { rev: await drawn(office), choices: { nodes: {}, entries: {} } } }),
  "POST /api/flow/publications": async (office) => {
    const main = await office.ask("GET", "flow");
    const etag = main.text("etags.message");
    const changed = { ...Object(main.at("published.flow.nodes.message")), name: "Other message" };
    const saved = await office.ask("PATCH", "flow/draft", {
      changes: { nodes: { message: { before: etag, after: changed } }, entries: {} },
    });
    return { body: { note: "", rev: Number(saved.at("rev")) } };
  },
  "GET /api/flow/versions": { query: {} },
  "GET /api/flow/versions/{version}": { params: { version: "1" }, sharedIds },
  "POST /api/flow/versions/{version}/restore": { params: { version: "1" }, body: { note: "" }, sharedIds, refused: "nothing-to-publish" },
  "POST /api/flow/test": async ({ number }) => ({
    body: { which: "draft", from: "withheld", number, at: 1_764_000_000_000, turns: [], language: "en" },
  }),
};
