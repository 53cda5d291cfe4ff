/** What answers about who may sign in to the office. */
import type { membersApi } from "../../../core/account/api/members.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { changeMember } from "./change-member.ts";
import { inviteAgain } from "./invite-again.ts";
import { inviteMember } from "./invite-member.ts";
import { listMembers } from "./list-members.ts";
import { removeMember } from "./remove-member.ts";

export const membersHandlers: HandlersOf<typeof membersApi> = {
  "GET /api/members": listMembers,
  "POST /api/members": inviteMember,
  "PATCH /api/members/{user}": changeMember,
  "POST /api/members/{user}/invitation": inviteAgain,
  "DELETE /api/members/{user}": removeMember,
};
