import { useMutation, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import type { MessageView } from "../../../core/account/api/voicemail.ts";
import { ask, tell } from "../api/ask.ts";
import { usePages, type Pages } from "../api/use-pages.ts";
import { MAILBOXES } from "./use-mailboxes.ts";

const MESSAGES = "messages";
const FRESH = 15_000;

interface Page {
  readonly messages: readonly MessageView[];
  readonly cursor?: string;
}

/** The messages of a mailbox, newest first. */
export const useMessages = (mailbox: string): Pages<MessageView> =>
  usePages({
    key: [MESSAGES, mailbox],
    ask: (query, signal): Promise<Page> => ask("GET /api/mailboxes/{mailbox}/messages", { params: { mailbox }, query }, { signal }),
    itemsOf: ({ messages }) => messages,
    fresh: FRESH,
  });

/** Notes that the reader has heard a message or not; it is shown so at once. */
export function useHeard({ mailbox, call, recording }: MessageView) {
  const queries = useQueryClient();
  const key = [MESSAGES, mailbox];
  return useMutation({
    mutationFn: (heard: boolean) =>
      tell("PUT /api/mailboxes/{mailbox}/messages/{call}/{recording}/heard", { params: { mailbox, call, recording }, body: { heard } }),
    onMutate: async (heard) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<InfiniteData<Page>>(key);
      queries.setQueryData<InfiniteData<Page>>(
        key,
        (known) => known && { ...known, pages: known.pages.map((page) => marked(page, recording, heard)) },
      );
      return before;
    },
    onError: (_error, _heard, before) => queries.setQueryData(key, before),
    onSettled: () => Promise.all([key, [MAILBOXES]].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

const marked = (page: Page, recording: string, heard: boolean): Page => ({
  ...page,
  messages: page.messages.map((message) => (message.recording === recording ? { ...message, heard } : message)),
});

export function useRemoveMessage({ mailbox, call, recording }: MessageView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => tell("DELETE /api/mailboxes/{mailbox}/messages/{call}/{recording}", { params: { mailbox, call, recording } }),
    onSuccess: () => Promise.all([[MESSAGES, mailbox], [MAILBOXES]].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
