import { Center } from "@mantine/core";
import { Mark } from "../shell/mark.tsx";
import classes from "./opening.module.css";

/** The first quarter of a second, before it is known who is here. */
export function Opening() {
  return (
    <Center h="100dvh" className={classes.opening} aria-busy="true">
      <Mark size={40} />
    </Center>
  );
}
