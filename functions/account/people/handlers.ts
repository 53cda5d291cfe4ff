/** What answers about people, and about the groups that ring together. */
import type { peopleApi } from "../../../core/account/api/people.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { addGroup, changeGroup, removeGroup } from "../groups/save-group.ts";
import { addPerson } from "./add-person.ts";
import { changePerson } from "./change-person.ts";
import { clearPin } from "./clear-pin.ts";
import { invitePerson } from "./invite-person.ts";
import { listPeople } from "./list-people.ts";
import { listStandings } from "./list-standings.ts";
import { removePerson } from "./remove-person.ts";
import { showConsequences } from "./show-consequences.ts";
import { suspendPerson } from "./suspend-person.ts";

export const peopleHandlers: HandlersOf<typeof peopleApi> = {
  "GET /api/people": listPeople,
  "GET /api/standings": listStandings,
  "POST /api/people": addPerson,
  "PATCH /api/people/{extension}": changePerson,
  "POST /api/people/{extension}/invitation": invitePerson,
  "DELETE /api/people/{extension}/pin": clearPin,
  "GET /api/people/{extension}/consequences": showConsequences,
  "PUT /api/people/{extension}/suspension": suspendPerson,
  "DELETE /api/people/{extension}": removePerson,
  "POST /api/groups": addGroup,
  "PUT /api/groups/{id}": changeGroup,
  "DELETE /api/groups/{id}": removeGroup,
};
