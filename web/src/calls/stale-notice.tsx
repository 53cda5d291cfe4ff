import { codeOf } from "../api/account-error.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import classes from "./stale-notice.module.css";

/** What is shown may be old, and why. That there is no connection, the bar above every page says, and since when. */
export function StaleNotice({ error }: { readonly error: Error }) {
  const words = useFailureWords();
  if (codeOf(error) === "no-connection") return null;
  return (
    <p className={classes.stale} role="status">
      {words(error)}
    </p>
  );
}
