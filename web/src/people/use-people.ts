/** The office's people and groups, and what changes them. */
import { useQuery, type UseMutationResult } from "@tanstack/react-query";
import type { PersonView } from "../../../core/account/api/person-view.ts";
import type { ConsequencesView, PeopleView } from "../../../core/account/api/people.ts";
import { ask, tell, type Asked } from "../api/ask.ts";
import { useChange } from "../api/use-change.ts";
import type { Wish } from "../form/reading.ts";

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

export function useOnPeople<Wanted, Answer>(
  act: (wish: Wanted) => Promise<Answer>,
  shown?: (list: PeopleView, wish: Wanted) => PeopleView,
): UseMutationResult<Answer, Error, Wanted> {
  return useChange({ list: PEOPLE, act, shown });
}

export type NewPerson = Asked<"POST /api/people">["body"];
export const useAddPerson = () => useOnPeople(({ body }: Wish<undefined | PersonView, NewPerson>) => ask("POST /api/people", { body }));

export type PersonChange = Omit<Asked<"PATCH /api/people/{extension}">["body"], "etag">;

export const useChangePerson = () =>
  useOnPeople(
    ({ known: { extension, etag }, body }: Wish<PersonView, PersonChange>) =>
      ask("PATCH /api/people/{extension}", { params: { extension }, body: { ...body, etag } }),
    (list, { known, body }) => ({
      ...list,
      people: list.people.map((person) =>
        person.extension === known.extension
          ? { ...person, name: body.name ?? person.name, office: body.office ?? person.office, devices: body.devices ?? person.devices }
          : person,
      ),
    }),
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
