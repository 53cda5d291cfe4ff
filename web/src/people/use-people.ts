/** The office's people and groups, and what changes them. */
import { useMutation, useQuery, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { PersonView } from "../../../core/account/api/person-view.ts";
import type { ConsequencesView, PeopleView } from "../../../core/account/api/people.ts";
import { ask, tell, type Asked } from "../api/ask.ts";

const PEOPLE = ["people"] as const;

export interface People {
  readonly list: PeopleView | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

export function usePeople(): People {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: PEOPLE,
    queryFn: ({ signal }) => ask("GET /api/people", {}, { signal }),
  });
  return { list: data, error, isAsking: isFetching, ask: () => void refetch() };
}

/** Whatever is done, the list is asked for again: also a refusal may mean that it is an old one. */
export function useOnPeople<Wish, Answer>(act: (wish: Wish) => Promise<Answer>): UseMutationResult<Answer, Error, Wish> {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: PEOPLE }) });
}

export type NewPerson = Asked<"POST /api/people">["body"];
export const useAddPerson = () => useOnPeople((body: NewPerson) => ask("POST /api/people", { body }));

export interface ChangedPerson {
  /** As it was seen. */
  readonly seen: Pick<PersonView, "extension" | "etag">;
  readonly change: Omit<Asked<"PATCH /api/people/{extension}">["body"], "etag">;
}
export const useChangePerson = () =>
  useOnPeople(({ seen: { extension, etag }, change }: ChangedPerson) =>
    ask("PATCH /api/people/{extension}", { params: { extension }, body: { ...change, etag } }),
  );

export const useInvitePerson = () =>
  useOnPeople(({ extension, email }: { readonly extension: string; readonly email: string }) =>
    ask("POST /api/people/{extension}/invitation", { params: { extension }, body: { email } }),
  );

export const useClearPin = () => useOnPeople((extension: string) => tell("DELETE /api/people/{extension}/pin", { params: { extension } }));

export type Heir = NonNullable<Asked<"DELETE /api/people/{extension}">["body"]["heir"]>;

export interface Leaving {
  readonly person: Pick<PersonView, "extension" | "etag">;
  readonly how: "suspend" | "resume" | "remove";
  readonly heir?: Heir;
}
export const useLeave = () =>
  useOnPeople(async ({ person: { extension, etag }, how, heir }: Leaving): Promise<void> => {
    const body = { etag, ...(heir === undefined ? {} : { heir }) };
    if (how === "remove") await tell("DELETE /api/people/{extension}", { params: { extension }, body });
    else await ask("PUT /api/people/{extension}/suspension", { params: { extension }, body: { ...body, suspended: how === "suspend" } });
  });

export type Change = "suspend" | "remove" | "move";

/** What would happen; asked anew each time, since others change things meanwhile. */
export function useConsequences(extension: string, change: Change) {
  return useQuery<ConsequencesView>({
    queryKey: ["consequences", extension, change],
    queryFn: ({ signal }) => ask("GET /api/people/{extension}/consequences", { params: { extension }, query: { change } }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
}
