/** Whether the API can be reached, by what the browser says and by what happened to the last questions. */
import { useQueryClient, type QueryCache } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { codeOf } from "../api/account-error.ts";

/** Undefined while all is well; else from when what is shown is (epoch milliseconds), 0 where nothing is shown yet. */
export function useOfflineSince(): number | undefined {
  const cache = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    (changed) => subscribe(cache, changed),
    () => offlineSince(cache),
  );
}

function subscribe(cache: QueryCache, changed: () => void): () => void {
  const stop = cache.subscribe(changed);
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    stop();
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

function offlineSince(cache: QueryCache): number | undefined {
  const shown = cache.findAll({ type: "active" }).map(({ state }) => state);
  const isLost = shown.some(({ error, fetchFailureReason }) =>
    [error, fetchFailureReason].some((each) => codeOf(each) === "no-connection"),
  );
  if (navigator.onLine && !isLost) return undefined;
  const times = shown.map(({ dataUpdatedAt }) => dataUpdatedAt).filter((at) => at > 0);
  return times.length === 0 ? 0 : Math.min(...times);
}
