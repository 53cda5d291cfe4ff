/** What answers each endpoint of core/account/api. */
import { listAudit } from "./audit/list-audit.ts";
import type { Handlers } from "./endpoint-handler.ts";
import { addGroup, changeGroup, removeGroup } from "./groups/save-group.ts";
import { changeMember } from "./members/change-member.ts";
import { inviteMember } from "./members/invite-member.ts";
import { listMembers } from "./members/list-members.ts";
import { removeMember } from "./members/remove-member.ts";
import { changeMyPhone } from "./my-phone/change-my-phone.ts";
import { setNotifications } from "./my-phone/set-notifications.ts";
import { removePin, setPin } from "./my-phone/set-pin.ts";
import { showMyPhone } from "./my-phone/show-my-phone.ts";
import { showPrice } from "./my-phone/show-price.ts";
import { addPerson } from "./people/add-person.ts";
import { changePerson } from "./people/change-person.ts";
import { listPeople } from "./people/list-people.ts";
import { removePerson } from "./people/remove-person.ts";
import { showConsequences } from "./people/show-consequences.ts";
import { suspendPerson } from "./people/suspend-person.ts";

export const handlers: Handlers = {
  "GET /api/audit": listAudit,
  "GET /api/people": listPeople,
  "POST /api/people": addPerson,
  "PATCH /api/people/{extension}": changePerson,
  "GET /api/people/{extension}/consequences": showConsequences,
  "PUT /api/people/{extension}/suspension": suspendPerson,
  "DELETE /api/people/{extension}": removePerson,
  "POST /api/groups": addGroup,
  "PUT /api/groups/{id}": changeGroup,
  "DELETE /api/groups/{id}": removeGroup,
  "GET /api/members": listMembers,
  "POST /api/members": inviteMember,
  "PATCH /api/members/{user}": changeMember,
  "DELETE /api/members/{user}": removeMember,
  "GET /api/my-phone": showMyPhone,
  "PATCH /api/my-phone": changeMyPhone,
  "PUT /api/my-phone/pin": setPin,
  "DELETE /api/my-phone/pin": removePin,
  "PUT /api/my-phone/notifications": setNotifications,
  "GET /api/my-phone/price": showPrice,
};
