/**
 * A form of something that is kept: it shows what there is as long as nothing is typed, saves on what was seen, says when somebody else
 * was faster, and takes back what it saved.
 */
import type { UseMutationResult } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState, type SyntheticEvent } from "react";
import { codeOf } from "../api/account-error.ts";
import { useUnsavedGuard } from "../app/use-unsaved-guard.ts";
import type { Reading, Wish } from "./reading.ts";
import { sameValue } from "./same-value.ts";

export interface SavedFormOptions<Doc extends Kept, Known, Typed, Body, Problem> {
  /** What there is now. */
  readonly current: Known | Doc;
  readonly typedOf: (known: Known | Doc) => Typed;
  readonly read: (typed: Typed) => Reading<Body, Problem>;
  readonly saving: UseMutationResult<Doc, Error, Wish<Known | Doc, Body>>;
  /** @param known what it was saved on */
  readonly onSaved?: (saved: Doc, known: Known | Doc) => void;
}

/** The etag changes with every change. */
type Kept = { readonly etag: string };

export interface SavedForm<Typed, Problem> extends SavedState {
  readonly typed: Typed;
  readonly edit: (changes: Partial<Typed>) => void;
  readonly submit: (event: SyntheticEvent) => void;
  /** Changes and saves at once: shown with the press, and as it was again when it could not be saved. */
  readonly put: (changes: Partial<Typed>) => void;
  readonly problem: Problem | undefined;
}

/** How saving stands, for the form's end. */
export interface SavedState {
  readonly saving: { readonly error: Error | null; readonly isPending: boolean; readonly isSuccess: boolean };
  readonly isEdited: boolean;
  /** What was done last, and how it is turned round; absent when there is nothing to turn round. */
  readonly turn: { readonly done: "saved" | "takenBack"; readonly back: () => void } | undefined;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

interface Edited<Known, Typed> {
  readonly typed: Typed;
  /** What there was when typing began: what somebody else saves meanwhile is not written over unseen. */
  readonly seen: Known;
}

/** How what was done last is turned round: on what was saved, so that nobody's change since is written over unseen. */
interface Turn<Doc, Typed> extends Edited<Doc, Typed> {
  readonly done: "saved" | "takenBack";
}

export function useSavedForm<Doc extends Kept, Known extends Kept | undefined, Typed extends object, Body, Problem>({
  current,
  typedOf,
  read,
  saving,
  onSaved,
}: SavedFormOptions<Doc, Known, Typed, Body, Problem>): SavedForm<Typed, Problem> {
  const [edited, setEdited] = useState<Edited<Known | Doc, Typed>>();
  const [latest, setLatest] = useState<{ readonly doc: Doc; readonly over: string | undefined }>();
  const [turn, setTurn] = useState<Turn<Doc, Typed>>();
  const [problem, setProblem] = useState<Problem>();
  useUnsavedGuard(edited !== undefined);

  // What was saved here counts until the list has heard of it.
  const isHeard = latest?.over !== current?.etag;
  if (latest !== undefined && isHeard) setLatest(undefined);
  const now = latest === undefined || isHeard ? current : latest.doc;
  const typed = edited?.typed ?? typedOf(now);
  const seen = edited === undefined ? now : edited.seen;

  const change = (changes: Partial<Typed>): Edited<Known | Doc, Typed> => ({ typed: { ...typed, ...changes }, seen });
  const edit = (changes: Partial<Typed>): void => {
    setEdited(change(changes));
    setTurn(undefined);
    setProblem(undefined);
    // What is on its way is still heard of.
    if (!saving.isPending) saving.reset();
  };
  const send = (sent: Edited<Known | Doc, Typed>, done: "saved" | "takenBack" = "saved", keepsTyped = true): void => {
    const reading = read(sent.typed);
    setProblem("problem" in reading ? reading.problem : undefined);
    if ("problem" in reading) return;
    setEdited(sent);
    // What others changed beside these fields is no reason to ask.
    const known = sameValue(typedOf(sent.seen), typedOf(now)) ? now : sent.seen;
    saving.mutate(
      { known, body: reading.body },
      {
        onSuccess: (saved) => {
          setLatest({ doc: saved, over: current?.etag });
          setEdited((late) => (late === undefined || sameValue(late.typed, sent.typed) ? undefined : { typed: late.typed, seen: saved }));
          const before = known === undefined ? undefined : typedOf(known);
          setTurn(before === undefined || sameValue(before, typedOf(saved)) ? undefined : { done, typed: before, seen: saved });
          onSaved?.(saved, known);
        },
        onError: (error) => {
          if (!keepsTyped && codeOf(error) !== "stale") setEdited(undefined);
        },
      },
    );
  };

  // They were faster, but with something else: nobody has to choose.
  const isStale = codeOf(saving.error) === "stale";
  const sendAgain = useEffectEvent(() => {
    if (isStale && edited !== undefined && edited.seen?.etag !== now?.etag && sameValue(typedOf(edited.seen), typedOf(now)))
      send({ ...edited, seen: now });
  });
  useEffect(() => sendAgain(), [isStale, now?.etag]);

  return {
    typed,
    edit,
    submit: (event) => {
      event.preventDefault();
      send(change({}));
    },
    put: (changes) => send(change(changes), "saved", false),
    problem,
    isEdited: edited !== undefined,
    saving,
    turn: turn && {
      done: turn.done,
      back: () => send({ typed: turn.typed, seen: turn.seen }, turn.done === "saved" ? "takenBack" : "saved"),
    },
    takeTheirs: () => {
      setEdited(undefined);
      setProblem(undefined);
      saving.reset();
    },
    keepMine: () => send({ typed, seen: now }),
  };
}
