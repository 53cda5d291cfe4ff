import { Link, useLocation } from "wouter";
import classes from "../billing/billing-tabs.module.css";

export interface PartTabsProps {
  readonly label: string;
  readonly parts: readonly { readonly path: string; readonly name: string }[];
}

/** The parts of a page, each with its own address. */
export function PartTabs({ label, parts }: PartTabsProps) {
  const [location] = useLocation();
  return (
    <nav className={classes.tabs} aria-label={label}>
      {parts.map(({ path, name }) => (
        <Link key={path} href={path} className={classes.tab} aria-current={location === path ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
