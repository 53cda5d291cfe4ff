/** What answers each endpoint of core/account/api. */
import { listAudit } from "./audit/list-audit.ts";
import { addNote, removeNote } from "./calls/change-notes.ts";
import { deleteRecording } from "./calls/delete-recording.ts";
import { exportCalls } from "./calls/export-calls.ts";
import { listCalls } from "./calls/list-calls.ts";
import { markReturned } from "./calls/mark-returned.ts";
import { playRecording } from "./calls/play-recording.ts";
import { showCall } from "./calls/show-call.ts";
import { askForDeletion, showDeletion, takeBackDeletion } from "./office/deletion.ts";
import { addressOfExport, listExports, startExport } from "./office/exports.ts";
import { applyImport, checkImport, startImport } from "./office/imports.ts";
import { changeHeard, deleteMessage } from "./voicemail/change-message.ts";
import { listMailboxes } from "./voicemail/list-mailboxes.ts";
import { listMessages } from "./voicemail/list-messages.ts";
import { buyANumber } from "./numbers/buy-number.ts";
import { changeNumber } from "./numbers/change-number.ts";
import { finishOrder } from "./numbers/finish-order.ts";
import { listNumberCountries } from "./numbers/list-countries.ts";
import { listNumbers } from "./numbers/list-numbers.ts";
import { listOffers } from "./numbers/list-offers.ts";
import { releaseANumber } from "./numbers/release-number.ts";
import { addColleagues } from "./start/add-colleagues.ts";
import { beginOffice } from "./start/begin-office.ts";
import { showTrialCall } from "./trial-call/show-trial-call.ts";
import { startTrialCall } from "./trial-call/start-trial-call.ts";
import { exportMovements } from "./billing/export-movements.ts";
import { listMovements } from "./billing/list-movements.ts";
import { listNotices } from "./billing/list-notices.ts";
import { saveSettings } from "./billing/save-settings.ts";
import { showBilling } from "./billing/show-billing.ts";
import { showStatement } from "./billing/show-statement.ts";
import { showTopUp } from "./billing/show-top-up.ts";
import { startTopUp } from "./billing/start-top-up.ts";
import { switchPbxOff, switchPbxOn } from "./billing/switch-pbx.ts";
import type { Handlers } from "./endpoint-handler.ts";
import { answerSecondFactor } from "./identity/answer-second-factor.ts";
import { removeMe } from "./identity/remove-me.ts";
import { requestReset, resetPassword } from "./identity/reset-password.ts";
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from "./identity/second-factor.ts";
import { changePassword, showSecurity } from "./identity/security.ts";
import { showSession } from "./identity/show-session.ts";
import { showWelcome } from "./identity/show-welcome.ts";
import { signOut, signOutEverywhere } from "./identity/sign-out.ts";
import { confirmSignUp, resendCode, signUp } from "./identity/sign-up.ts";
import { startSession } from "./identity/start-session.ts";
import { endVisit, startVisit } from "./provider/visits.ts";
import { addGroup, changeGroup, removeGroup } from "./groups/save-group.ts";
import { changeMember } from "./members/change-member.ts";
import { inviteAgain } from "./members/invite-again.ts";
import { inviteMember } from "./members/invite-member.ts";
import { listMembers } from "./members/list-members.ts";
import { removeMember } from "./members/remove-member.ts";
import { changeMyPhone } from "./my-phone/change-my-phone.ts";
import { setNotifications } from "./my-phone/set-notifications.ts";
import { removePin, setPin } from "./my-phone/set-pin.ts";
import { showMyPhone } from "./my-phone/show-my-phone.ts";
import { showPrice } from "./my-phone/show-price.ts";
import { invitePerson } from "./people/invite-person.ts";
import { clearPin } from "./people/clear-pin.ts";
import { addPerson } from "./people/add-person.ts";
import { changePerson } from "./people/change-person.ts";
import { listPeople } from "./people/list-people.ts";
import { listStandings } from "./people/list-standings.ts";
import { removePerson } from "./people/remove-person.ts";
import { showConsequences } from "./people/show-consequences.ts";
import { suspendPerson } from "./people/suspend-person.ts";
import { addPlace } from "./places/add-place.ts";
import { changePlace } from "./places/change-place.ts";
import { checkOpen } from "./places/check-open.ts";
import { listHolidayCountries } from "./places/list-holiday-countries.ts";
import { listHolidays } from "./places/list-holidays.ts";
import { listPlaces } from "./places/list-places.ts";
import { removePlace } from "./places/remove-place.ts";
import { saveSettings as saveOfficeSettings } from "./settings/save-settings.ts";
import { showSettings } from "./settings/show-settings.ts";
import { addSound } from "./sounds/add-sound.ts";
import { changeSound } from "./sounds/change-sound.ts";
import { listSounds } from "./sounds/list-sounds.ts";
import { removeSound } from "./sounds/remove-sound.ts";
import { saveSentences } from "./sounds/save-sentences.ts";
import { showSentences } from "./sounds/show-sentences.ts";
import { speak } from "./sounds/speak.ts";
import { storeSoundFile } from "./sounds/store-sound-file.ts";
import { adjustBalance } from "./provider/adjust-balance.ts";
import { auditLedger } from "./provider/audit-ledger.ts";
import { changePlan } from "./provider/change-plan.ts";
import { exportRates } from "./provider/export-rates.ts";
import { holdTenant, liftHold } from "./provider/hold-tenant.ts";
import { importRates } from "./provider/import-rates.ts";
import { listPlans } from "./provider/list-plans.ts";
import { listRates } from "./provider/list-rates.ts";
import { listTenants } from "./provider/list-tenants.ts";
import { putPlan } from "./provider/put-plan.ts";
import { showTenant } from "./provider/show-tenant.ts";
import { putOffice } from "./put-office.ts";
import { showOpenApi } from "./show-openapi.ts";
import { discardDraft } from "./flow/discard-draft.ts";
import { listVersions } from "./flow/list-versions.ts";
import { mergeDraft } from "./flow/merge-draft.ts";
import { patchDraft } from "./flow/patch-draft.ts";
import { publishFlow } from "./flow/publish-flow.ts";
import { restoreVersion } from "./flow/restore-version.ts";
import { showFlow } from "./flow/show-flow.ts";
import { showVersion } from "./flow/show-version.ts";
import { testFlow } from "./flow/test-flow.ts";

export const handlers: Handlers = {
  "GET /api/openapi.json": showOpenApi,

  "POST /api/session": startSession,
  "GET /api/session": showSession,
  "DELETE /api/session": signOut,

  "GET /api/billing": showBilling,
  "PUT /api/billing/settings": saveSettings,
  "POST /api/billing/switch-off": switchPbxOff,
  "POST /api/billing/switch-on": switchPbxOn,
  "POST /api/billing/top-ups": startTopUp,
  "GET /api/billing/top-ups/{id}": showTopUp,
  "GET /api/billing/entries": listMovements,
  "GET /api/billing/entries.csv": exportMovements,
  "GET /api/billing/statements/{file}": showStatement,
  "GET /api/billing/notices": listNotices,

  "GET /api/audit": listAudit,
  "GET /api/calls": listCalls,
  "GET /api/calls.csv": exportCalls,
  "GET /api/calls/{id}": showCall,
  "POST /api/calls/{id}/recordings/{recording}/audio": playRecording,
  "DELETE /api/calls/{id}/recordings/{recording}": deleteRecording,
  "POST /api/calls/{id}/notes": addNote,
  "DELETE /api/calls/{id}/notes/{note}": removeNote,
  "PUT /api/calls/{id}/returned": markReturned,
  "GET /api/mailboxes": listMailboxes,
  "GET /api/mailboxes/{mailbox}/messages": listMessages,
  "PUT /api/mailboxes/{mailbox}/messages/{call}/{recording}/heard": changeHeard,
  "DELETE /api/mailboxes/{mailbox}/messages/{call}/{recording}": deleteMessage,
  "POST /api/office/exports": startExport,
  "GET /api/office/exports": listExports,
  "POST /api/office/exports/{id}/address": addressOfExport,
  "POST /api/office/imports": startImport,
  "POST /api/office/imports/{id}/check": checkImport,
  "POST /api/office/imports/{id}/apply": applyImport,
  "GET /api/office/deletion": showDeletion,
  "POST /api/office/deletion": askForDeletion,
  "DELETE /api/office/deletion": takeBackDeletion,
  "GET /api/welcome": showWelcome,
  "POST /api/session/second-factor": answerSecondFactor,
  "DELETE /api/sessions": signOutEverywhere,
  "POST /api/sign-up": signUp,
  "POST /api/sign-up/codes": resendCode,
  "POST /api/sign-up/confirmation": confirmSignUp,
  "POST /api/password-resets": requestReset,
  "PUT /api/password-resets": resetPassword,
  "GET /api/me/security": showSecurity,
  "PUT /api/me/password": changePassword,
  "POST /api/me/second-factor": beginSecondFactor,
  "PUT /api/me/second-factor": confirmSecondFactor,
  "DELETE /api/me/second-factor": endSecondFactor,
  "DELETE /api/me": removeMe,
  "POST /api/provider/tenants/{tenant}/visits": startVisit,
  "DELETE /api/provider/tenants/{tenant}/visits": endVisit,
  "GET /api/numbers": listNumbers,
  "GET /api/number-countries": listNumberCountries,
  "GET /api/number-offers": listOffers,
  "POST /api/numbers": buyANumber,
  "POST /api/number-orders/{id}": finishOrder,
  "PATCH /api/numbers/{digits}": changeNumber,
  "DELETE /api/numbers/{digits}": releaseANumber,
  "POST /api/offices": beginOffice,
  "POST /api/colleagues": addColleagues,
  "POST /api/trial-calls": startTrialCall,
  "GET /api/trial-calls/{id}": showTrialCall,
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
  "GET /api/members": listMembers,
  "POST /api/members": inviteMember,
  "PATCH /api/members/{user}": changeMember,
  "POST /api/members/{user}/invitation": inviteAgain,
  "DELETE /api/members/{user}": removeMember,
  "GET /api/my-phone": showMyPhone,
  "PATCH /api/my-phone": changeMyPhone,
  "PUT /api/my-phone/pin": setPin,
  "DELETE /api/my-phone/pin": removePin,
  "PUT /api/my-phone/notifications": setNotifications,
  "GET /api/my-phone/price": showPrice,
  "GET /api/places": listPlaces,
  "POST /api/places": addPlace,
  "PATCH /api/places/{place}": changePlace,
  "DELETE /api/places/{place}": removePlace,
  "POST /api/places/open-at": checkOpen,
  "GET /api/holidays": listHolidays,
  "GET /api/holiday-countries": listHolidayCountries,
  "GET /api/sounds": listSounds,
  "POST /api/sounds": addSound,
  "PATCH /api/sounds/{sound}": changeSound,
  "DELETE /api/sounds/{sound}": removeSound,
  "POST /api/sound-files": storeSoundFile,
  "POST /api/speech": speak,
  "GET /api/sentences": showSentences,
  "PUT /api/sentences": saveSentences,
  "GET /api/settings": showSettings,
  "PUT /api/settings": saveOfficeSettings,

  "GET /api/provider/tenants": listTenants,
  "PUT /api/provider/tenants/{tenant}": putOffice,
  "GET /api/provider/tenants/{tenant}/billing": showTenant,
  "POST /api/provider/tenants/{tenant}/adjustments": adjustBalance,
  "PUT /api/provider/tenants/{tenant}/hold": holdTenant,
  "DELETE /api/provider/tenants/{tenant}/hold": liftHold,
  "PUT /api/provider/tenants/{tenant}/plan": changePlan,
  "GET /api/provider/plans": listPlans,
  "PUT /api/provider/plans/{id}": putPlan,
  "GET /api/provider/rates": listRates,
  "GET /api/provider/rates/{deck}": exportRates,
  "PUT /api/provider/rates/{deck}": importRates,
  "GET /api/provider/ledger-audit": auditLedger,
  "GET /api/flow": showFlow,
  "PATCH /api/flow/draft": patchDraft,
  "DELETE /api/flow/draft": discardDraft,
  "POST /api/flow/draft/merge": mergeDraft,
  "POST /api/flow/publications": publishFlow,
  "GET /api/flow/versions": listVersions,
  "GET /api/flow/versions/{version}": showVersion,
  "POST /api/flow/versions/{version}/restore": restoreVersion,
  "POST /api/flow/test": testFlow,
};
