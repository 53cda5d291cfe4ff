import { startEngineThread, type EngineThread } from "../engines/start-engine-thread.ts";

export interface MailSettings {
  /** 0: any free port. */
  readonly port: number;
}

/** The mail outbox on loopback: SES's API and a page to read in. Mails are held in memory. */
export async function startMail(settings: MailSettings): Promise<EngineThread & { readonly url: string }> {
  const thread = await startEngineThread("mail outbox", new URL("mail-thread.ts", import.meta.url), settings);
  return { ...thread, url: `http://127.0.0.1:${thread.port}` };
}
