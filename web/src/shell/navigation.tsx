import { UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { onDemand } from "../app/on-demand.ts";
import { UnheardMark } from "../voicemail/unheard-mark.tsx";
import { MenuOnDemand } from "./menu-on-demand.tsx";
import { SECTIONS, type Section } from "./sections.tsx";
import { useIsCurrent } from "./use-is-current.ts";
import classes from "./navigation.module.css";

const loadItems = () => import("./more-items.tsx");
const MoreItems = onDemand(async () => (await loadItems()).MoreItems);

/** So many fit side by side on a phone, with words under them. */
const FIT = 5;

export interface NavigationProps {
  readonly sections: readonly Section[];
  /** A phone's bar: what does not fit is behind "More". */
  readonly narrow?: boolean;
}

export function Navigation({ sections, narrow = false }: NavigationProps) {
  const { t } = useTranslation();
  const overflows = narrow && sections.length > FIT;
  const shown = overflows ? sections.slice(0, FIT - 1) : sections;
  return (
    <nav className={classes.nav} aria-label={t("nav.main")}>
      {shown.map((section) => (
        <SectionLink key={section} section={section} />
      ))}
      {overflows && <More sections={sections.slice(FIT - 1)} />}
    </nav>
  );
}

function SectionLink({ section }: { readonly section: Section }) {
  const { t } = useTranslation();
  const { path, icon: Icon } = SECTIONS[section];
  const isCurrent = useIsCurrent();
  return (
    <Link href={path} className={classes.link} aria-current={isCurrent(section) ? "page" : undefined}>
      <Icon size={20} stroke={1.6} aria-hidden />
      {t(`nav.${section}`)}
      {section === "voicemail" && <UnheardMark />}
    </Link>
  );
}

function More({ sections }: { readonly sections: readonly Section[] }) {
  const { t } = useTranslation();
  const isCurrent = useIsCurrent();
  const button = (
    <UnstyledButton className={classes.link} data-current={sections.some(isCurrent) || undefined}>
      <IconDots size={20} stroke={1.6} aria-hidden />
      {t("nav.more")}
    </UnstyledButton>
  );
  return (
    <MenuOnDemand position="top-end" button={button} load={loadItems}>
      <MoreItems sections={sections} />
    </MenuOnDemand>
  );
}
