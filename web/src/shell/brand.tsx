import { Mark } from "./mark.tsx";
import classes from "./brand.module.css";

/** The mark, and whose account this is. */
export function Brand({ name }: { readonly name: string }) {
  return (
    <div className={classes.brand}>
      <span className={classes.mark}>
        <Mark size={24} />
      </span>
      <span className={classes.name} title={name}>
        {name}
      </span>
    </div>
  );
}
