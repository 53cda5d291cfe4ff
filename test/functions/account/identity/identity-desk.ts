/** The account API with one office, Duka, and people whom the user pool knows: Amina owns it, Joseph is a user there. */
import { openAccountDesk, PASSWORD, PROVIDER } from "../account-desk.ts";

export const AMINA = "amina@duka.example";
export const JOSEPH = "joseph@duka.example";
export const NOBODY = "nobody@duka.example";

export async function openIdentityDesk() {
  const desk = openAccountDesk({ strangers: true });
  const open = (id: string, name: string) =>
    desk.table.put({
      pk: `TENANT#${id}`,
      sk: "PROFILE",
      id,
      name,
      zone: "Africa/Nairobi",
      country: "KE",
      language: "en",
      account: "AC1",
      plan: 1,
    });
  await open("duka", "Duka");
  await desk.enrol("duka", AMINA);
  await desk.enrol("duka", JOSEPH, "user");
  for (const email of [AMINA, JOSEPH, PROVIDER]) desk.users.know(email, { password: PASSWORD });
  return { ...desk, open };
}

export type IdentityDesk = Awaited<ReturnType<typeof openIdentityDesk>>;

/** A browser's cookies: what an answer set. */
export const cookiesOf = (answered: { readonly cookies: readonly string[] }): Readonly<Record<string, string>> =>
  Object.fromEntries(answered.cookies.map((line) => line.split(";", 1).join().split(/=(.*)/s, 2)));

/** Signs in; the session's cookie as a browser sends it. */
export async function sessionOf(desk: Pick<IdentityDesk, "ask">, email: string, password = PASSWORD): Promise<string> {
  const answered = await desk.ask("POST", "/api/session", { body: { email, password } });
  return `simu_session=${cookiesOf(answered)["simu_session"] ?? ""}`;
}
