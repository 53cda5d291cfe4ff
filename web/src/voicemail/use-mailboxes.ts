import { useQuery } from "@tanstack/react-query";
import type { MailboxView } from "../../../core/account/api/voicemail.ts";
import { ask } from "../api/ask.ts";

export const MAILBOXES = "mailboxes";

/** New messages are told of within this (milliseconds). */
const FRESH = 30_000;

export interface Mailboxes {
  readonly mailboxes: readonly MailboxView[] | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

/** The mailboxes that the reader may open. */
export function useMailboxes(): Mailboxes {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [MAILBOXES],
    queryFn: ({ signal }) => ask("GET /api/mailboxes", {}, { signal }),
    refetchInterval: FRESH,
  });
  return { mailboxes: data?.mailboxes, error, isAsking: isFetching, ask: () => void refetch() };
}
