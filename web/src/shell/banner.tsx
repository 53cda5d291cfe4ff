/** Above every page: a fact that changes what can be done here, and the one thing to do about it. */
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./banner.module.css";

export interface BannerProps {
  /** For who hears the page. */
  readonly label: string;
  readonly tone: "alarm" | "warning" | "calm";
  readonly icon: Icon;
  readonly text: string;
  /** A button or a link. */
  readonly children?: ReactNode;
}

export function Banner({ label, tone, icon: Shape, text, children }: BannerProps) {
  return (
    <aside className={classes.banner} data-tone={tone} aria-label={label}>
      <Shape size={20} stroke={1.6} className={classes.icon ?? ""} aria-hidden />
      <p className={classes.text}>{text}</p>
      {children}
    </aside>
  );
}
