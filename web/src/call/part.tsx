import { useId, type ReactNode } from "react";
import classes from "./part.module.css";

export interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of a call. */
export function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h3 id={id} className={classes.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}
