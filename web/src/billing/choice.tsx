import type { ReactNode } from "react";
import classes from "./choice.module.css";

export interface ChoiceProps {
  /** Of the group. */
  readonly name: string;
  readonly checked: boolean;
  /** A line of its own. */
  readonly wide?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One of a few, as a key to press: a radio button to who uses the keyboard or hears the page. */
export function Choice({ name, checked, wide = false, onChoose, children }: ChoiceProps) {
  return (
    <label className={classes.choice} data-wide={wide || undefined}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} className={classes.input} />
      <span className={classes.face}>{children}</span>
    </label>
  );
}
