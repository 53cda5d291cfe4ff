import type { SampleOffice, Samples } from "./sample.ts";

const weekly = Array.from({ length: 7 }, () => []);

async function place({ ask, tenant }: SampleOffice) {
  const made = await ask("POST", "places", { name: `Branch of ${tenant}`, zone: "Africa/Nairobi", weekly, days: [], calendar: null });
  return { params: { place: made.text("id") }, etag: made.text("etag") };
}

export const placesSamples: Samples = {
  "GET /api/places": {},
  "POST /api/places": { body: { name: "Branch", zone: "Africa/Nairobi", weekly, days: [], calendar: null } },
  "PATCH /api/places/{place}": async (office) => {
    const { params, etag } = await place(office);
    return { params, body: { etag, name: "Shop" } };
  },
  "DELETE /api/places/{place}": async (office) => {
    const { params, etag } = await place(office);
    return { params, body: { etag } };
  },
  "POST /api/places/open-at": {
    body: { zone: "Africa/Nairobi", weekly, days: [], calendar: null, closedUntil: null, at: "2026-11-23T10:15" },
  },
  "GET /api/holidays": { query: { country: "KE" } },
  "GET /api/holiday-countries": {},
  "GET /api/settings": {},
  "PUT /api/settings": async ({ ask, tenant }) => {
    const etag = (await ask("GET", "settings")).text("etag");
    const invoice = { legalName: "", address: "", taxId: "" };
    return { body: { name: `${tenant} Ltd`, kind: "company", language: "en", country: "KE", zone: "Africa/Nairobi", invoice, etag } };
  },
};
