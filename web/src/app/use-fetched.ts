import { useRef } from "react";

/**
 * Fetches a part of the pages, when there is a connection to fetch it by. A browser that failed to get a script does not ask for it again
 * until the whole page is loaded anew; so whether anything comes is tried out first, with a request that may fail as often as it likes.
 */
async function whenConnected<Part>(load: () => Promise<Part>): Promise<Part> {
  await fetch(import.meta.url, { method: "HEAD", cache: "no-store" });
  return load();
}

/** Whether the part is there; what didn't come is asked for again by the next who wants it, and what came never again. */
export function useFetched(load: () => Promise<unknown>): () => Promise<boolean> {
  const asked = useRef<Promise<boolean>>(undefined);
  return () =>
    (asked.current ??= whenConnected(load).then(
      () => true,
      () => {
        asked.current = undefined;
        return false;
      },
    ));
}
