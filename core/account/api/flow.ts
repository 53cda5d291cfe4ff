/** The call flow: its draft, its publication, its history, and calls that are only thought through. */
import * as z from "zod/mini";
import { MOST_STEPS, NOWHERE, flowSchema, positionsSchema } from "../../tenants/flow.ts";
import { nodeSchema, numberSchema, stepIdSchema } from "../../voice/dial-plan.ts";
import type { Endpoints } from "./endpoint.ts";
import { pageQuery } from "./page-query.ts";
import { ofSetup } from "./setup-refusals.ts";

const note = z.string().check(z.trim(), z.maxLength(500));
const rev = z.int().check(z.gte(0));
/** Epoch milliseconds. */
const instant = z.int().check(z.gte(0), z.lte(4_102_444_800_000));

const problemSchema = z.object({ code: z.string(), path: z.string(), message: z.string() });

const publishedSchema = z.object({
  flow: flowSchema,
  version: z.number(),
  /** When this flow was published, by whom, and what they wrote; absent where the provider published it. */
  at: z.exactOptional(z.number()),
  by: z.exactOptional(z.string()),
  note: z.exactOptional(z.string()),
});

const flowViewSchema = z.object({
  published: publishedSchema,
  /** Null while there is nothing but the published flow. */
  draft: z.nullable(
    z.object({
      flow: flowSchema,
      /** Of the last save. */
      rev: z.number(),
      at: z.number(),
      by: z.string(),
      /** Version of the plan that it was begun from. */
      basedOn: z.number(),
      /** Another flow was published meanwhile: merge before publishing. */
      isBehind: z.boolean(),
    }),
  ),
  /** What stands for each step of the draft, or of the published flow when there is none: whoever saves says what they saw. */
  etags: z.record(z.string(), z.string()),
  positions: positionsSchema,
  /** Why the draft, or the published flow when there is none, could not be published. */
  problems: z.array(problemSchema),
  names: z.object({
    people: z.array(z.object({ extension: z.string(), name: z.string(), phones: z.number() })),
    groups: z.array(z.object({ id: z.string(), name: z.string(), people: z.array(z.string()), seconds: z.number() })),
    offices: z.array(z.object({ id: z.string(), name: z.string(), zone: z.string() })),
    numbers: z.array(z.string()),
  }),
});
export type FlowView = z.output<typeof flowViewSchema>;
export type FlowProblemView = FlowView["problems"][number];

const isStep = z.refine((id) => id !== NOWHERE, "This is the id of no step.");
/** `before` is what the editor saw: the etag of a step, the step that a number led to; null when there was none. */
const nodeChange = z.strictObject({ before: z.nullable(z.string().check(z.maxLength(64))), after: z.nullable(nodeSchema) });
const entryChange = z.strictObject({ before: stepIdSchema, after: stepIdSchema });
const changesSchema = z.strictObject({
  nodes: z
    .record(stepIdSchema.check(isStep), nodeChange)
    .check(z.refine((nodes) => Object.keys(nodes).length <= MOST_STEPS * 2, `A call flow has at most ${MOST_STEPS} steps.`)),
  entries: z.record(numberSchema, entryChange),
  positions: z.exactOptional(positionsSchema),
});
export type FlowChanges = z.output<typeof changesSchema>;

const savedSchema = z.object({
  /** 0 while nothing but the drawing was changed. */
  rev: z.number(),
  at: z.number(),
  /** Of the steps that were saved. */
  etags: z.record(z.string(), z.string()),
  problems: z.array(problemSchema),
});
export type FlowSavedView = z.output<typeof savedSchema>;

const side = z.enum(["ours", "theirs"]);
/** Both sides of what was changed twice; null where a side took the step away. */
const conflictSchema = z.object({
  nodes: z.array(z.object({ id: z.string(), ours: z.nullable(nodeSchema), theirs: z.nullable(nodeSchema) })),
  entries: z.array(z.object({ number: z.string(), ours: z.nullable(z.string()), theirs: z.nullable(z.string()) })),
});
/** In `current` of a refusal "flow-behind". */
const behindSchema = z.object({
  version: z.number(),
  at: z.exactOptional(z.number()),
  by: z.exactOptional(z.string()),
  note: z.exactOptional(z.string()),
  conflicts: conflictSchema,
});
export type BehindView = z.output<typeof behindSchema>;

const versionSchema = z.object({
  version: z.number(),
  at: z.number(),
  /** The flow is another one than the version's before; else people, offices or something else changed. */
  isFlow: z.boolean(),
  by: z.exactOptional(z.string()),
  visiting: z.exactOptional(z.boolean()),
  action: z.exactOptional(z.string()),
  subject: z.exactOptional(z.string()),
  note: z.exactOptional(z.string()),
});
export type FlowVersionView = z.output<typeof versionSchema>;

const publicationSchema = z.object({ version: z.number() });

const turnSchema = z.union([
  z.strictObject({ press: z.string().check(z.regex(/^[0-9*#]{0,8}$/)) }),
  z.strictObject({ answered: z.boolean() }),
  z.strictObject({ message: z.boolean() }),
]);
export type TestTurn = z.output<typeof turnSchema>;

const promptView = z.union([z.object({ text: z.string(), language: z.string() }), z.object({ audio: z.string() })]);
const testedSchema = z.object({
  /** The instant that was thought of. */
  at: z.number(),
  visits: z.array(
    z.object({
      node: z.string(),
      name: z.string(),
      /** What the caller hears there. */
      said: z.array(promptView),
      /** What happens there, in the reader's language. */
      story: z.array(z.string()),
    }),
  ),
  /** What the call waits for: send the turns again with one more. Absent when the call is over. */
  waits: z.exactOptional(z.enum(["keys", "ringing", "message"])),
});
export type TestedView = z.output<typeof testedSchema>;

/** Room for more steps than are taken, so that a refusal can name them. */
const DRAFT_BYTES = 5_000_000;

export const flowApi = {
  "GET /api/flow": {
    access: "flow.edit",
    summary: "The published call flow and the draft beside it",
    answer: flowViewSchema,
  },
  "PATCH /api/flow/draft": {
    access: "flow.edit",
    summary: "Save steps of the draft; the same step changed by somebody else meanwhile is refused with what is there now",
    body: z.strictObject({ changes: changesSchema }),
    answer: savedSchema,
    maxBodyBytes: DRAFT_BYTES,
    misshapen: "flow-refused",
    refusals: ["stale", "flow-refused", "changed-meanwhile"],
  },
  "DELETE /api/flow/draft": {
    access: "flow.edit",
    summary: "Throw the draft away",
    body: z.strictObject({ rev }),
    answer: "nothing",
    refusals: ["stale", "changed-meanwhile"],
  },
  "POST /api/flow/draft/merge": {
    access: "flow.edit",
    summary: "Take over what was published meanwhile; where both changed the same, as it was chosen",
    body: z.strictObject({
      rev,
      choices: z.strictObject({ nodes: z.record(stepIdSchema, side), entries: z.record(numberSchema, side) }),
    }),
    answer: flowViewSchema,
    refusals: ["stale", "flow-behind", "changed-meanwhile"],
  },
  "POST /api/flow/publications": {
    access: "flow.publish",
    summary: "Publish the draft: new calls follow it within seconds",
    body: z.strictObject({ note, rev }),
    answer: publicationSchema,
    refusals: [...ofSetup, "stale", "flow-behind", "nothing-to-publish"],
  },
  "GET /api/flow/versions": {
    access: "flow.edit",
    summary: "What was published, newest first",
    query: pageQuery,
    answer: z.object({ versions: z.array(versionSchema), cursor: z.exactOptional(z.string()) }),
  },
  "GET /api/flow/versions/{version}": {
    access: "flow.edit",
    summary: "The call flow of a version",
    params: z.object({ version: z.string().check(z.regex(/^[1-9][0-9]{0,7}$/)) }),
    answer: z.object({ version: z.number(), flow: flowSchema }),
  },
  "POST /api/flow/versions/{version}/restore": {
    access: "flow.publish",
    summary: "Publish the call flow of a version again, with the people and offices of today",
    params: z.object({ version: z.string().check(z.regex(/^[1-9][0-9]{0,7}$/)) }),
    body: z.strictObject({ note }),
    answer: publicationSchema,
    refusals: [...ofSetup, "nothing-to-publish"],
  },
  "POST /api/flow/test": {
    access: "flow.edit",
    summary: "The way a call would go, and what its caller would hear",
    body: z.strictObject({
      /** The draft (the published flow when there is none), or a published version. */
      which: z.union([z.literal("draft"), z.int().check(z.gte(1), z.lte(99_999_999))]),
      from: z.union([numberSchema, z.literal("withheld")]),
      number: numberSchema,
      /** An instant, or what an office's clock shows. */
      at: z.union([
        instant,
        z.strictObject({ office: stepIdSchema, local: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)) }),
      ]),
      turns: z.array(turnSchema).check(z.maxLength(60)),
      language: z.enum(["en", "sw"]),
    }),
    answer: testedSchema,
  },
} as const satisfies Endpoints;
