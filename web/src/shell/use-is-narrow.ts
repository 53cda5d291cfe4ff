import { useMediaQuery } from "@mantine/hooks";

/** A phone, or a window as narrow as one: 48em is the shell's own breakpoint. */
export function useIsNarrow(): boolean {
  return useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
}
