import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import type { SentBodyOf } from "../../../core/account/api/endpoint.ts";
import type { startApi } from "../../../core/account/api/start.ts";
import { ask } from "../api/ask.ts";
import { useOnce } from "../api/use-once.ts";
import { officeBase } from "../session/office-in-address.ts";

export type WantedOffice = SentBodyOf<(typeof startApi)["POST /api/offices"]>;

/** Makes the office, and goes on to its number. */
export function useBeginOffice(): UseMutationResult<unknown, Error, WantedOffice> {
  const once = useOnce();
  return useMutation({
    mutationFn: (wanted: WantedOffice) => ask("POST /api/offices", { body: wanted }, { idempotencyKey: once.keyFor(wanted) }),
    // A whole new page: nothing of another office is left in it. It stays pending until then, so that nobody begins it twice.
    onSuccess: ({ tenant }) => {
      window.location.assign(`${officeBase(tenant, "path")}/start/number`);
      return new Promise(() => {});
    },
    onSettled: (_, error) => once.settled(error ?? undefined),
  });
}
