/** Somebody saved the same step meanwhile: both are shown, and one chooses. Until then nothing of it is saved. */
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BothSides, useStepLine, type Side } from "./both-sides.tsx";
import { valueOf } from "./document.ts";
import type { Clash } from "./editor-state.ts";
import { useFlowUi } from "./flow-context.ts";
import { useFlowWords } from "./use-flow-words.ts";
import classes from "./dialogs.module.css";

export interface ClashDialogProps {
  readonly clash: Clash;
  readonly onChoose: (theirs: { readonly nodes: readonly string[]; readonly entries: readonly string[] }) => void;
}

export function ClashDialog({ clash, onChoose }: ClashDialogProps) {
  const { t } = useTranslation();
  const { shown } = useFlowUi();
  const { number, stepName } = useFlowWords();
  const line = useStepLine();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const { draft, published } = clash.theirs;
  const there = (draft ?? published).flow;
  const name = draft?.by ?? published.by ?? t("flow.behind.somebody");
  const side = (id: string): Side => chosen[id] ?? "ours";
  const choose = (id: string) => (picked: Side) => setChosen({ ...chosen, [id]: picked });
  const theirs = (ids: readonly string[]): string[] => ids.filter((id) => side(id) === "theirs");
  const titleOf = (id: string): string => (valueOf(shown.nodes, id) ?? valueOf(there.nodes, id))?.name ?? id;
  return (
    <Modal
      classNames={{ title: classes.title }}
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      title={t("flow.clash.title")}
      size="lg"
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="md">
        <p className={classes.text}>{t("flow.clash.text", { name })}</p>
        {clash.nodes.map((id) => (
          <BothSides
            key={id}
            title={titleOf(id)}
            ours={line(valueOf(shown.nodes, id))}
            theirs={line(valueOf(there.nodes, id))}
            name={name}
            value={side(id)}
            onChange={choose(id)}
          />
        ))}
        {clash.entries.map((id) => (
          <BothSides
            key={id}
            title={t("flow.clash.number", { number: number(id) })}
            ours={stepName(valueOf(shown.entries, id) ?? "")}
            theirs={stepName(valueOf(there.entries, id) ?? "")}
            name={name}
            value={side(id)}
            onChange={choose(id)}
          />
        ))}
        <Group justify="flex-end">
          <Button onClick={() => onChoose({ nodes: theirs(clash.nodes), entries: theirs(clash.entries) })}>{t("flow.clash.button")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
