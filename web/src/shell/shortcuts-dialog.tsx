import { Kbd, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Words } from "../language/page-words.ts";
import { SECTIONS, type Section } from "./sections.tsx";
import classes from "./shortcuts-dialog.module.css";

interface Shortcut {
  readonly keys: readonly string[];
  readonly does: Exclude<keyof Words["shortcuts"], "title" | "go"> | { readonly goesTo: Section };
}

const SEARCH: Shortcut = { keys: ["/"], does: "search" };
const EVERYWHERE: readonly Shortcut[] = [
  { keys: ["?"], does: "help" },
  { keys: ["Esc"], does: "close" },
];
const PLAYER: readonly Shortcut[] = [
  { keys: ["Space"], does: "play" },
  { keys: ["←", "→"], does: "seek" },
];

function shortcuts(sections: readonly Section[]): readonly Shortcut[] {
  const hasCalls = sections.includes("calls");
  const go = sections.map((section): Shortcut => ({ keys: ["g", SECTIONS[section].key], does: { goesTo: section } }));
  return [...(hasCalls ? [SEARCH] : []), ...go, ...EVERYWHERE, ...(hasCalls ? PLAYER : [])];
}

export interface ShortcutsDialogProps {
  readonly sections: readonly Section[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ sections, opened, onClose }: ShortcutsDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root opened={opened} onClose={onClose} centered>
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{t("shortcuts.title")}</Modal.Title>
          <Modal.CloseButton aria-label={t("call.close")} />
        </div>
        <dl className={classes.list}>
          {shortcuts(sections).map(({ keys, does }) => (
            <div key={keys.join("")} className={classes.row}>
              <dt>{typeof does === "string" ? t(`shortcuts.${does}`) : t("shortcuts.go", { section: t(`nav.${does.goesTo}`) })}</dt>
              <dd>
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Modal.Content>
    </Modal.Root>
  );
}
