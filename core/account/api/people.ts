/** The office's people: who they are, where they are rung, and what happens to their calls when that changes. */
import * as z from "zod/mini";
import { consequenceSchema, personChangeSchema } from "../../tenants/people/consequences.ts";
import { groupSchema, personSchema } from "../../voice/dial-plan.ts";
import type { Endpoints } from "./endpoint.ts";
import { emailSchema, etagSchema, extensionSchema, groupViewSchema, nameSchema, personViewSchema, reachChanges } from "./person-view.ts";
import { ofSetup } from "./setup-refusals.ts";

const params = z.object({ extension: extensionSchema });
const office = personSchema.shape.office;
const mobile = z.string().check(z.regex(/^\+[1-9][0-9]{6,14}$/));

/** Who is rung in their place where nobody else is. */
const heirSchema = z.discriminatedUnion("to", [
  z.strictObject({ to: z.literal("person"), extension: extensionSchema }),
  z.strictObject({ to: z.literal("voicemail") }),
]);

const groupBody = {
  name: nameSchema,
  extension: z.optional(z.nullable(extensionSchema)),
  people: groupSchema.shape.people,
  strategy: groupSchema.shape.strategy,
  seconds: groupSchema.shape.seconds,
};

export const peopleApi = {
  "GET /api/people": {
    access: "people.manage",
    summary: "The office's people and ring groups, and how many extensions its tariff plan has",
    answer: z.object({
      people: z.array(personViewSchema),
      groups: z.array(groupViewSchema),
      offices: z.array(z.object({ id: z.string(), name: z.string() })),
      /** Proposed for the next person; null when none is left. */
      nextExtension: z.nullable(z.string()),
      /** `most` is null where nothing is charged: then there is no limit. */
      extensions: z.object({ used: z.number(), most: z.nullable(z.number()) }),
    }),
  },
  "GET /api/standings": {
    access: "member",
    summary: "Who can be reached now: everybody for whoever may see every call or looks after people, else oneself",
    answer: z.object({ people: z.array(z.pick(personViewSchema, { extension: true, name: true, standing: true })) }),
  },
  "POST /api/people": {
    access: "people.manage",
    summary: "A new person, with a mobile and an invitation by e-mail where these are given",
    body: z.strictObject({
      name: nameSchema,
      office,
      /** The next free one when it is left out. */
      extension: z.optional(extensionSchema),
      mobile: z.optional(mobile),
      email: z.optional(emailSchema),
    }),
    answer: personViewSchema,
    refusals: [...ofSetup, "extension-taken", "already-member", "more-rights"],
  },
  "PATCH /api/people/{extension}": {
    access: "people.manage",
    summary: "Changes a person: name, office, extension, telephones, forwards, do-not-disturb",
    params,
    body: z.strictObject({
      etag: etagSchema,
      name: z.optional(nameSchema),
      office: z.optional(office),
      extension: z.optional(extensionSchema),
      ...reachChanges,
    }),
    answer: personViewSchema,
    refusals: [...ofSetup, "stale", "extension-taken"],
  },
  "POST /api/people/{extension}/invitation": {
    access: "people.manage",
    summary: "Invites somebody who does not sign in yet to look after their own telephone",
    params,
    body: z.strictObject({ email: emailSchema }),
    answer: personViewSchema,
    refusals: [...ofSetup, "extension-taken", "already-member", "more-rights"],
  },
  "DELETE /api/people/{extension}/pin": {
    access: "people.manage",
    summary: "Clears the PIN of a person's mailbox; they choose a new one",
    params,
    answer: "nothing",
  },
  "GET /api/people/{extension}/consequences": {
    access: "people.manage",
    summary: "What would happen to a person's calls if they were suspended, removed or moved",
    params,
    query: z.strictObject({ change: personChangeSchema }),
    answer: z.object({
      consequences: z.array(consequenceSchema),
      /** Nothing is changed unless somebody takes over. */
      needsHeir: z.boolean(),
    }),
  },
  "PUT /api/people/{extension}/suspension": {
    access: "people.manage",
    summary: "Suspends a person, whose phones then ring no more, or lets them back in",
    params,
    body: z.strictObject({ etag: etagSchema, suspended: z.boolean(), heir: z.optional(heirSchema) }),
    answer: personViewSchema,
    refusals: [...ofSetup, "stale", "callers-stuck"],
  },
  "DELETE /api/people/{extension}": {
    access: "people.manage",
    summary: "Removes a person; the heir takes over where nobody else is rung",
    params,
    body: z.strictObject({ etag: etagSchema, heir: z.optional(heirSchema) }),
    answer: "nothing",
    refusals: [...ofSetup, "stale", "callers-stuck"],
  },
  "POST /api/groups": {
    access: "people.manage",
    summary: "A new ring group",
    body: z.strictObject(groupBody),
    answer: groupViewSchema,
    refusals: [...ofSetup, "extension-taken"],
  },
  "PUT /api/groups/{id}": {
    access: "people.manage",
    summary: "Changes a ring group",
    body: z.strictObject({ etag: etagSchema, ...groupBody }),
    answer: groupViewSchema,
    refusals: [...ofSetup, "stale", "extension-taken"],
  },
  "DELETE /api/groups/{id}": {
    access: "people.manage",
    summary: "Removes a ring group that no step of the call flow rings",
    body: z.strictObject({ etag: etagSchema }),
    answer: "nothing",
    refusals: [...ofSetup, "stale", "callers-stuck"],
  },
} as const satisfies Endpoints;

export type PeopleView = z.output<(typeof peopleApi)["GET /api/people"]["answer"]>;
export type StandingsView = z.output<(typeof peopleApi)["GET /api/standings"]["answer"]>;
export type ConsequencesView = z.output<(typeof peopleApi)["GET /api/people/{extension}/consequences"]["answer"]>;
