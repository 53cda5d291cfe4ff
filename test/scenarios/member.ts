/** Somebody who is signed in to the account, as their browser would be. */
import { randomUUID } from "node:crypto";
import type { AudioView, CallDetailView, CallListView, CallView } from "../../core/account/api/calls.ts";
import { readWav, type Wav } from "../../local/carrier/audio/wav.ts";

export interface Member {
  /** Their session, as a browser would send it. */
  readonly cookie: string;
  calls(): Promise<readonly CallView[]>;
  call(id: string, language?: "en" | "sw"): Promise<CallDetailView>;
  /** Downloads a recording by the address the account gives out. */
  listen(call: string, recording: string): Promise<Wav>;
  /** The address itself. */
  audio(call: string, recording: string): Promise<AudioView>;
  /** Anything else, as the pages ask it. */
  readonly ask: <View>(method: string, path: string, body?: object) => Promise<View>;
}

/** @throws when the sign-in is refused */
export async function signIn(base: string, given: { readonly email: string; readonly password: string }): Promise<Member> {
  const session = await send(base, "POST", "/api/session", { body: JSON.stringify(given) });
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(";", 1).join())
    .join("; ");
  const ask = async <View>(method: string, path: string, body?: object): Promise<View> => {
    const response = await send(base, method, path, { cookie, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the API's own tests hold its answers to these views
    return (response.status === 204 ? undefined : await response.json()) as View;
  };
  const audio = (call: string, recording: string) => ask<AudioView>("POST", `/api/calls/${call}/recordings/${recording}/audio`);
  return {
    cookie,
    calls: async () => (await ask<CallListView>("GET", "/api/calls")).calls,
    call: (id, language = "en") => ask("GET", `/api/calls/${id}?language=${language}`),
    audio,
    ask,
    async listen(call, recording) {
      const { url } = await audio(call, recording);
      const response = await fetch(url);
      if (!response.ok) throw new Error(`the recording was answered ${response.status}: ${await response.text()}`);
      return readWav(new Uint8Array(await response.arrayBuffer()));
    },
  };
}

async function send(base: string, method: string, path: string, { body, cookie }: { body?: string; cookie?: string }): Promise<Response> {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      origin: base,
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
      ...(cookie === undefined ? {} : { cookie }),
    },
    ...(body === undefined ? (method === "POST" ? { body: "{}" } : {}) : { body }),
  });
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
  return response;
}
