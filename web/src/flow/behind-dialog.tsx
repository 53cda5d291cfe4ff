/** Another flow was published since the draft was begun: it is taken over before the draft can be published. */
import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BehindView, FlowView } from "../../../core/account/api/flow.ts";
import { ask } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { BothSides, useStepLine, type Side } from "./both-sides.tsx";
import { useFlowWords } from "./use-flow-words.ts";
import classes from "./dialogs.module.css";

export interface BehindDialogProps {
  readonly behind: BehindView;
  readonly rev: number;
  readonly onMerged: (view: FlowView) => void;
  readonly onClose: () => void;
}

type Sides = Readonly<Record<string, Side>>;

export function BehindDialog({ behind, rev, onMerged, onClose }: BehindDialogProps) {
  const { t } = useTranslation();
  const { number, stepName } = useFlowWords();
  const line = useStepLine();
  const failure = useFailureWords();
  const [chosen, setChosen] = useState<Sides>({});
  const { version, conflicts, note } = behind;
  const name = behind.by ?? t("flow.behind.somebody");
  const side = (id: string): Side => chosen[id] ?? "ours";
  const choose = (id: string) => (picked: Side) => setChosen({ ...chosen, [id]: picked });
  const sides = (ids: readonly string[]): Record<string, Side> => Object.fromEntries(ids.map((id) => [id, side(id)]));
  const merging = useMutation({
    mutationFn: () => {
      const nodes = sides(conflicts.nodes.map(({ id }) => id));
      const entries = sides(conflicts.entries.map((each) => each.number));
      return ask("POST /api/flow/draft/merge", { body: { rev, choices: { nodes, entries } } });
    },
    onSuccess: onMerged,
  });
  const isFree = conflicts.nodes.length + conflicts.entries.length === 0;
  return (
    <Modal
      classNames={{ title: classes.title }}
      opened
      onClose={onClose}
      title={t("flow.behind.title")}
      closeButtonProps={{ "aria-label": t("flow.behind.cancel") }}
      size="lg"
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="md">
        <p className={classes.text}>{t("flow.behind.text", { name, version })}</p>
        {note !== undefined && <p className={classes.text}>{t("flow.behind.note", { note })}</p>}
        <p className={classes.text}>{t(isFree ? "flow.behind.noConflicts" : "flow.behind.choose")}</p>
        {conflicts.nodes.map(({ id, ours, theirs }) => (
          <BothSides
            key={id}
            title={(ours ?? theirs)?.name ?? id}
            ours={line(ours)}
            theirs={line(theirs)}
            name={name}
            value={side(id)}
            onChange={choose(id)}
          />
        ))}
        {conflicts.entries.map((each) => (
          <BothSides
            key={each.number}
            title={t("flow.clash.number", { number: number(each.number) })}
            ours={stepName(each.ours ?? "")}
            theirs={stepName(each.theirs ?? "")}
            name={name}
            value={side(each.number)}
            onChange={choose(each.number)}
          />
        ))}
        {merging.error !== null && (
          <Alert color="red" role="alert">
            {failure(merging.error)}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("flow.behind.cancel")}
          </Button>
          <Button loading={merging.isPending} onClick={() => merging.mutate()}>
            {t("flow.behind.button")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
