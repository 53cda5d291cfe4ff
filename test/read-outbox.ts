/** The mails in the mail outbox, oldest first. */
import * as z from "zod";

const storeSchema = z.object({
  emails: z.array(
    z.object({
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ html: z.string().optional(), text: z.string().optional() }),
    }),
  ),
});

export interface OutboxMail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
}

export async function readOutbox(mailUrl: string): Promise<OutboxMail[]> {
  const answered = await fetch(new URL("/store", mailUrl));
  return storeSchema
    .parse(await answered.json())
    .emails.map(({ subject, destination, body }) => ({ to: destination.to.join(), subject, html: body.html ?? "" }));
}

/** The last code, or first password, that was written to somebody: the one word of the mail that is a figure by itself. */
export function codeIn({ html }: OutboxMail): string {
  const [, code] = /\b(\d{6})\b(?![^<]*[;"}])/.exec(html.replaceAll(/style="[^"]*"|<style>.*?<\/style>/gs, "")) ?? [];
  if (code === undefined) throw new Error("There is no code in this mail");
  return code;
}
