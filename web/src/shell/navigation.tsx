import { Menu, UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { SECTIONS, type Section } from "./sections.tsx";
import classes from "./navigation.module.css";

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
    </Link>
  );
}

function More({ sections }: { readonly sections: readonly Section[] }) {
  const { t } = useTranslation();
  const isCurrent = useIsCurrent();
  return (
    <Menu position="top-end" width={232} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.link} data-current={sections.some(isCurrent) || undefined}>
          <IconDots size={20} stroke={1.6} aria-hidden />
          {t("nav.more")}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {sections.map((section) => {
          const { path, icon: Icon } = SECTIONS[section];
          return (
            <Menu.Item
              key={section}
              component={Link}
              href={path}
              leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
              aria-current={isCurrent(section) ? "page" : undefined}
            >
              {t(`nav.${section}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function useIsCurrent(): (section: Section) => boolean {
  const [location] = useLocation();
  return (section) => {
    const { path } = SECTIONS[section];
    return location === path || (path !== "/" && location.startsWith(`${path}/`));
  };
}
