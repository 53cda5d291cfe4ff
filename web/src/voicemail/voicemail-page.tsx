/** Messages that callers left: in one's own mailbox, the office's, and whose one may hear. */
import { Button, NativeSelect } from "@mantine/core";
import { IconRecordMail } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type { MailboxView } from "../../../core/account/api/voicemail.ts";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { useMailboxes } from "./use-mailboxes.ts";
import { useMessages } from "./use-messages.ts";
import { VoicemailRow } from "./voicemail-row.tsx";
import classes from "./voicemail-page.module.css";

export function VoicemailPage() {
  const { t } = useTranslation();
  const { mailboxes, error, ask, isAsking } = useMailboxes();
  const [address, setAddress] = useSearchParams();
  const asked = address.get("mailbox");
  const open = mailboxes?.find(({ id }) => id === asked) ?? mailboxes?.[0];
  return (
    <>
      <PageHead title={t("voicemail.title")}>
        {mailboxes !== undefined && mailboxes.length > 1 && (
          <MailboxChoice mailboxes={mailboxes} value={open?.id ?? ""} onChange={(id) => setAddress({ mailbox: id }, { replace: true })} />
        )}
      </PageHead>
      {mailboxes === undefined && error === null && <CallsSkeleton label={t("voicemail.loading")} />}
      {mailboxes === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {mailboxes?.length === 0 && <Empty title={t("inbox.noMailboxTitle")} text={t("inbox.noMailboxText")} />}
      {open !== undefined && <Messages key={open.id} mailbox={open} />}
    </>
  );
}

interface MailboxChoiceProps {
  readonly mailboxes: readonly MailboxView[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function MailboxChoice({ mailboxes, value, onChange }: MailboxChoiceProps) {
  const { t } = useTranslation();
  const label = ({ id, name, isOwn, unheard }: MailboxView): string => {
    const title = isOwn ? t("inbox.own") : id === "office" ? t("inbox.office", { name }) : `${name} (${id})`;
    return unheard === 0 ? title : t("inbox.withNew", { title, count: unheard });
  };
  return (
    <NativeSelect
      aria-label={t("inbox.choose")}
      value={value}
      data={mailboxes.map((mailbox) => ({ value: mailbox.id, label: label(mailbox) }))}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function Messages({ mailbox }: { readonly mailbox: MailboxView }) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<string>();
  const { items: messages, error, ask, isAsking, hasMore, askMore, isAskingMore } = useMessages(mailbox.id);
  if (messages === undefined)
    return error === null ? (
      <CallsSkeleton label={t("voicemail.loading")} />
    ) : (
      <FailureNotice error={error} retry={ask} retrying={isAsking} />
    );
  if (messages.length === 0) return <Empty title={t("voicemail.emptyTitle")} text={t("voicemail.emptyText")} />;
  return (
    <>
      <ul className={classes.messages}>
        {messages.map((message) => (
          <VoicemailRow
            key={message.recording}
            message={message}
            mailbox={mailbox}
            isOpen={message.recording === openId}
            onToggle={() => setOpenId(message.recording === openId ? undefined : message.recording)}
          />
        ))}
      </ul>
      {hasMore && (
        <div className={classes.more}>
          <Button variant="default" onClick={askMore} loading={isAskingMore}>
            {t("inbox.earlier")}
          </Button>
        </div>
      )}
    </>
  );
}

function Empty({ title, text }: { readonly title: string; readonly text: string }) {
  return <EmptyNotice icon={<IconRecordMail size={32} stroke={1.6} />} title={title} text={text} />;
}
