import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { useLocation } from "wouter";
import type { SentBodyOf } from "../../../core/account/api/endpoint.ts";
import type { startApi } from "../../../core/account/api/start.ts";
import { ask } from "../api/ask.ts";
import { useOnce } from "../api/use-once.ts";
import { officeBase } from "../session/office-in-address.ts";
import { SESSION } from "../session/session-query.ts";

export type WantedOffice = SentBodyOf<(typeof startApi)["POST /api/offices"]>;

/** Makes the office, and goes on to its number. */
export function useBeginOffice(): UseMutationResult<unknown, Error, WantedOffice> {
  const once = useOnce();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (wanted: WantedOffice) => ask("POST /api/offices", { body: wanted }, { idempotencyKey: once.keyFor(wanted) }),
    onSuccess: async ({ tenant }) => {
      navigate(`${officeBase(tenant, "path")}/start/number`);
      await queries.invalidateQueries({ queryKey: SESSION });
    },
    onSettled: (_, error) => once.settled(error ?? undefined),
  });
}
