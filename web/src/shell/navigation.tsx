import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { SECTIONS, type Section } from "./sections.tsx";
import classes from "./navigation.module.css";

export function Navigation({ sections }: { readonly sections: readonly Section[] }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  return (
    <nav className={classes.nav} aria-label={t("nav.main")}>
      {sections.map((section) => {
        const { path, icon: Icon } = SECTIONS[section];
        const isCurrent = location === path || (path !== "/" && location.startsWith(`${path}/`));
        return (
          <Link key={section} href={path} className={classes.link} aria-current={isCurrent ? "page" : undefined}>
            <Icon size={20} stroke={1.6} aria-hidden />
            {t(`nav.${section}`)}
          </Link>
        );
      })}
    </nav>
  );
}
