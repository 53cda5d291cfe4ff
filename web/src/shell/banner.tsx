/** Above every page: a fact that changes what can be done here, and the one thing to do about it. */
import type { ComponentType, ReactNode } from "react";
import classes from "./banner.module.css";

export interface BannerProps {
  /** For who hears the page. */
  readonly label: string;
  readonly tone: "alarm" | "warning" | "calm";
  readonly icon: ComponentType<{
    readonly size: number;
    readonly stroke: number;
    readonly className?: string;
    readonly "aria-hidden": true;
  }>;
  readonly text: string;
  /** A button or a link. */
  readonly children?: ReactNode;
}

export function Banner({ label, tone, icon: Icon, text, children }: BannerProps) {
  return (
    <aside className={classes.banner} data-tone={tone} aria-label={label}>
      <Icon size={20} stroke={1.6} className={classes.icon ?? ""} aria-hidden />
      <p className={classes.text}>{text}</p>
      {children}
    </aside>
  );
}
