/** An office as a whole on the synthesized stack: into one file and out of it again, and deleted with everything that it had. */
import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DeletionView, ExportView, ImportView } from "../../core/account/api/office.ts";
import { writeWav } from "../../local/carrier/audio/wav.ts";
import { demoOffice } from "../../local/start/demo-office.ts";
import { voiceOf } from "../local/carrier/correlate.ts";
import { signIn } from "./member.ts";
import { NAIROBI, openOffice, OWNER, type Office } from "./office.ts";

const DAY_SECONDS = 24 * 60 * 60;
const JOSEPH = { email: "joseph@duka.example", password: OWNER.password };
let office: Office;
let tenant: string;
beforeAll(async () => {
  office = await openOffice();
  ({ tenant } = await demoOffice());
});
afterAll(() => office.close());

const bucket = (part: RegExp): string => {
  const found = Object.entries(office.cloud.buckets).find(([path]) => part.test(path));
  if (found === undefined) throw new Error("no such bucket");
  return found[1];
};
/** Keys of the objects below a prefix. */
async function objects(Bucket: string, Prefix: string): Promise<string[]> {
  const { endpoints, credentials, region } = office.cloud;
  const endpoint = endpoints["AWS_ENDPOINT_URL_S3"] ?? "";
  const client = new S3Client({ region, endpoint, forcePathStyle: true, credentials: { ...credentials } });
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
  return Contents.map(({ Key = "" }) => Key);
}

let file: Buffer;

test("the worker writes all of it into a file, which is downloaded", async () => {
  const { owner } = office;
  const caller = office.caller(1).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("2");
  await caller.hears(/after the tone/);
  await caller.waits(5);
  await caller.says(voiceOf(3, 4));
  await caller.presses("#");
  await caller.ends();
  await office.settled();
  await owner.ask("POST", `/api/calls/${caller.id}/notes`, { text: "Wants <b>six</b> seats" });
  const wav = Buffer.from(writeWav([voiceOf(5, 2)], 8000)).toString("base64");
  const { audio } = await owner.ask<{ readonly audio: string }>("POST", "/api/sound-files", { wav });
  await owner.ask("POST", "/api/sounds", { name: "Welcome", prompt: { audio } });

  await owner.ask("POST", "/api/office/exports");
  await office.cloud.settled(30_000);
  const { exports } = await owner.ask<{ readonly exports: readonly ExportView[] }>("GET", "/api/office/exports");
  expect(exports).toMatchObject([{ state: "done", by: "Amina Odhiambo" }]);
  const { url } = await owner.ask<{ readonly url: string }>("POST", `/api/office/exports/${exports[0]?.id}/address`);
  const downloaded = await fetch(url);
  expect(downloaded.headers.get("content-disposition")).toMatch(/\.simu\.gz"$/);
  file = Buffer.from(await downloaded.arrayBuffer());
  const text = gunzipSync(file).toString();
  for (const held of ['"kind":"plan"', '"kind":"sound"', wav, "Wants <b>six</b> seats", '"kind":"change"', caller.id])
    expect(text.includes(held), held.slice(0, 40)).toBe(true);
});

test("the file is sent back, looked at without a change, and then made true", async () => {
  const { owner } = office;
  const sounds = await objects(bucket(/Site/), `audio/${tenant}/`);
  expect(sounds).toHaveLength(1);
  await owner.ask("PATCH", "/api/people/102", { etag: await etagOf("102"), name: "Somebody Else" });
  const { id, url } = await owner.ask<{ readonly id: string; readonly url: string }>("POST", "/api/office/imports", { bytes: file.length });
  const sent = await fetch(url, { method: "PUT", headers: { "content-type": "application/gzip" }, body: new Uint8Array(file) });
  expect(sent.status).toBe(200);
  const seen = await owner.ask<ImportView>("POST", `/api/office/imports/${id}/check`);
  expect(seen).toMatchObject({ isForeign: false, sounds: 1, draft: "none" });
  expect(await nameOf("102")).toBe("Somebody Else");
  await owner.ask("POST", `/api/office/imports/${id}/apply`, { asCopy: false });
  expect(await nameOf("102")).toBe("Joseph");
  const stored = await objects(bucket(/Site/), `audio/${tenant}/`);
  expect(stored).toHaveLength(2);
  const { sounds: library } = await owner.ask<{ readonly sounds: readonly { readonly prompt: { readonly audio?: string } }[] }>(
    "GET",
    "/api/sounds",
  );
  const heard = await fetch(library[0]?.prompt.audio ?? "");
  expect(heard.status).toBe(200);
  expect(sounds.some((key) => library[0]?.prompt.audio?.endsWith(key))).toBe(false);
});

async function personOf(extension: string) {
  const { people } = await office.owner.ask<{ readonly people: readonly { extension: string; etag: string; name: string }[] }>(
    "GET",
    "/api/people",
  );
  return people.find((each) => each.extension === extension);
}
const etagOf = async (extension: string) => (await personOf(extension))?.etag;
const nameOf = async (extension: string) => (await personOf(extension))?.name;

test("deleted: numbers, recordings, sounds, files, fallbacks and sign-ins are gone; who belongs elsewhere still signs in", async () => {
  const { cloud, clock } = office;
  const { body } = await demoOffice();
  const demo: { readonly plan: { readonly entries: Record<string, string> }; readonly members: readonly { readonly email: string }[] } =
    JSON.parse(body);
  const entries = Object.fromEntries(Object.values(demo.plan.entries).map((step, at) => [`+2542000000${90 + at}`, step]));
  const others = { ...demo, name: "Elsewhere", members: demo.members.filter(({ email }) => email === JOSEPH.email) };
  const owner = { ...others.members[0], role: "owner" };
  const provider = await office.signInProvider();
  await provider.ask("PUT", "/api/provider/tenants/elsewhere", { ...others, members: [owner], plan: { ...demo.plan, entries } });
  for (const prefix of [`${tenant}/`, `_transfer/${tenant}/`]) expect(await objects(bucket(/Recordings/), prefix)).not.toEqual([]);
  expect(await objects(bucket(/Site/), `fallback/${NAIROBI.slice(1)}`)).toHaveLength(1);

  const { tenant: shown } = await office.owner.ask<{ readonly tenant: { readonly name: string } }>("GET", "/api/session");
  const planned = await office.owner.ask<DeletionView>("POST", "/api/office/deletion", { confirm: shown.name });
  expect(planned.planned).toMatchObject({ askedBy: "Amina Odhiambo", hasBegun: false });
  await cloud.runSchedule("OfficeWork/SweepSchedule");
  await cloud.settled(30_000);
  expect(await objects(bucket(/Site/), `audio/${tenant}/`)).not.toEqual([]);

  await clock.advance((7 * DAY_SECONDS + 60) * 1000);
  await cloud.runSchedule("OfficeWork/SweepSchedule");
  await cloud.settled(60_000);
  for (const prefix of [`${tenant}/`, `_transfer/${tenant}/`]) expect(await objects(bucket(/Recordings/), prefix)).toEqual([]);
  expect(await objects(bucket(/Site/), `audio/${tenant}/`)).toEqual([]);
  expect(await objects(bucket(/Site/), `fallback/${NAIROBI.slice(1)}`)).toEqual([]);
  expect(await objects(bucket(/Site/), "fallback/254200000090")).toHaveLength(1);
  await expect(signIn(cloud.publicBaseUrl, OWNER)).rejects.toThrow(/401/);
  const joseph = await signIn(cloud.publicBaseUrl, JOSEPH);
  expect(await joseph.ask("GET", "/api/session")).toMatchObject({ offices: [{ id: "elsewhere" }] });
  const lost = office.caller(2).calls(NAIROBI);
  await lost.ends();
  expect(lost.prompts.join(" ")).not.toMatch(/Welcome/);
  // The second look an hour later finds nothing more, and is the last.
  await clock.advance(61 * 60_000);
  await cloud.runSchedule("OfficeWork/SweepSchedule");
  await cloud.settled(30_000);
  expect(cloud.logs("OfficeWork/Worker").join("\n")).not.toMatch(/"level":"error"/);
});
