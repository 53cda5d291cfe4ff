import { userOf } from "../account-desk.ts";
import { emailIn } from "../two-offices.ts";
import type { SampleOffice, Samples } from "./sample.ts";

const third = ({ tenant }: SampleOffice): string => (tenant === "duka" ? "103" : "203");

/** Sanne, whom no step of the call flow rings. */
async function sanne(office: SampleOffice) {
  const extension = third(office);
  const { at, text } = await office.ask("GET", "people");
  const people = at("people");
  const index = Array.isArray(people) ? people.findIndex((each: { readonly extension: string }) => each.extension === extension) : -1;
  return { params: { extension }, etag: text(`people.${index}.etag`) };
}

async function group(office: SampleOffice) {
  const body = groupOf(office);
  const made = await office.ask("POST", "groups", body);
  return { params: { id: made.text("id") }, etag: made.text("etag"), body };
}
const groupOf = ({ people, tenant }: SampleOffice) => ({
  name: `Sales of ${tenant}`,
  people: [...people],
  strategy: "all-at-once" as const,
  seconds: 20,
});

async function member({ tenant, ask }: SampleOffice) {
  const user = userOf(emailIn(tenant, "user"));
  const { at, text } = await ask("GET", "members");
  const members = at("members");
  const index = Array.isArray(members) ? members.findIndex((each: { readonly user: string }) => each.user === user) : -1;
  return { params: { user }, etag: text(`members.${index}.etag`) };
}

const phone = async ({ ask }: SampleOffice): Promise<string> => (await ask("GET", "my-phone")).text("etag");

export const peopleSamples: Samples = {
  "GET /api/people": {},
  "GET /api/standings": {},
  "POST /api/people": async ({ places: [office] }) => ({ body: { name: "Wanjiru", office } }),
  "PATCH /api/people/{extension}": async (office) => {
    const { params, etag } = await sanne(office);
    return { params, body: { etag, name: "Sanne de Wit" } };
  },
  "POST /api/people/{extension}/invitation": async (office) => ({
    params: { extension: third(office) },
    body: { email: "sanne@new.example" },
  }),
  "DELETE /api/people/{extension}/pin": async (office) => ({ params: { extension: third(office) } }),
  "GET /api/people/{extension}/consequences": async (office) => ({ params: { extension: third(office) }, query: { change: "remove" } }),
  "PUT /api/people/{extension}/suspension": async (office) => {
    const { params, etag } = await sanne(office);
    return { params, body: { etag, suspended: true } };
  },
  "DELETE /api/people/{extension}": async (office) => {
    const { params, etag } = await sanne(office);
    return { params, body: { etag } };
  },
  "POST /api/groups": async (office) => ({ body: groupOf(office) }),
  "PUT /api/groups/{id}": async (office) => {
    const { params, etag, body } = await group(office);
    return { params, body: { ...body, etag, seconds: 25 } };
  },
  "DELETE /api/groups/{id}": async (office) => {
    const { params, etag } = await group(office);
    return { params, body: { etag } };
  },
  "GET /api/members": {},
  "POST /api/members": { body: { email: "wanjiru@new.example", name: "Wanjiru", role: "user" } },
  "PATCH /api/members/{user}": async (office) => {
    const { params, etag } = await member(office);
    return { params, body: { etag, name: "Somebody" } };
  },
  "POST /api/members/{user}/invitation": async (office) => {
    const invited = { email: "invited@new.example", name: "Invited", role: "user" };
    return { params: { user: (await office.ask("POST", "members", invited)).text("user") }, body: {} };
  },
  "DELETE /api/members/{user}": async (office) => {
    const { params, etag } = await member(office);
    return { params, body: { etag } };
  },
  "GET /api/my-phone": {},
  "PATCH /api/my-phone": async (office) => ({ body: { etag: await phone(office), ringSeconds: 25 } }),
  "PUT /api/my-phone/pin": { body: { pin: "72914" } },
  "DELETE /api/my-phone/pin": {},
  "PUT /api/my-phone/notifications": async ({ ask }) => {
    const { at } = await ask("GET", "my-phone");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the API itself answered it
    return { body: at("notify") as never };
  },
  "GET /api/my-phone/price": { query: { number: "+254711000101" } },
};
