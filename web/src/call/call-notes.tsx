/** What people wrote on the call, and a place to write more. */
import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CallDetailView, NoteView } from "../../../core/account/api/calls.ts";
import { ask, tell } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { When } from "../format/when.tsx";
import { CALL } from "./use-call.ts";
import classes from "./call-notes.module.css";

const LONGEST = 2000;

export function CallNotes({ call }: { readonly call: CallDetailView }) {
  const { t } = useTranslation();
  return (
    <>
      {call.notes.length > 0 && (
        <ul className={classes.notes}>
          {call.notes.map((note) => (
            <Note key={note.id} call={call} note={note} />
          ))}
        </ul>
      )}
      {call.notes.length === 0 && <p className={classes.none}>{t("note.none")}</p>}
      <NewNote call={call} />
    </>
  );
}

function Note({ call, note }: { readonly call: CallDetailView; readonly note: NoteView }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const queries = useQueryClient();
  const removal = useMutation({
    mutationFn: () => tell("DELETE /api/calls/{id}/notes/{note}", { params: { id: call.id, note: note.id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: [CALL, call.id] }),
  });
  return (
    <li className={classes.note}>
      <p className={classes.text}>{note.text}</p>
      <p className={classes.by}>
        {note.by} · <When at={note.at} />
        {note.isOwn && (
          <Button variant="subtle" color="gray" size="compact-xs" loading={removal.isPending} onClick={() => removal.mutate()}>
            {t("note.remove")}
          </Button>
        )}
      </p>
      {removal.error !== null && <p role="alert">{words(removal.error)}</p>}
    </li>
  );
}

function NewNote({ call }: { readonly call: CallDetailView }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const writing = useMutation({
    mutationFn: () => ask("POST /api/calls/{id}/notes", { params: { id: call.id }, body: { text } }),
    onSuccess: async () => {
      setText("");
      await queries.invalidateQueries({ queryKey: [CALL, call.id] });
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (text.trim() !== "") writing.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Textarea
        aria-label={t("note.label")}
        placeholder={t("note.label")}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={LONGEST}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        error={writing.error === null ? undefined : `${t("note.notSaved")} ${words(writing.error)}`}
      />
      {text.trim() !== "" && (
        <Button type="submit" loading={writing.isPending} className={classes.save}>
          {t("note.save")}
        </Button>
      )}
    </form>
  );
}
