import { Kbd, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Words } from "../language/english.ts";
import classes from "./shortcuts-dialog.module.css";

type Does = Exclude<keyof Words["shortcuts"], "title">;

const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly does: Does }[] = [
  { keys: ["/"], does: "search" },
  { keys: ["g", "c"], does: "calls" },
  { keys: ["g", "v"], does: "voicemail" },
  { keys: ["?"], does: "help" },
  { keys: ["Esc"], does: "close" },
  { keys: ["Space"], does: "play" },
  { keys: ["←", "→"], does: "seek" },
];

export interface ShortcutsDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ opened, onClose }: ShortcutsDialogProps) {
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
          {SHORTCUTS.map(({ keys, does }) => (
            <div key={does} className={classes.row}>
              <dt>{t(`shortcuts.${does}`)}</dt>
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
