/**
 * Every error code of the account API, on one page. Codes are stable: programs rely on them. Titles are for people, say what to
 * do, and name nobody; in Swahili they stand in errors-swahili.ts.
 */

export const ERRORS = {
  "not-signed-in": { status: 401, title: "Sign in first." },
  "wrong-credentials": { status: 401, title: "This e-mail and password do not fit together." },
  "no-membership": { status: 403, title: "You may sign in, but no office has given you rights yet. Ask whoever invited you." },
  "not-allowed": { status: 403, title: "Your role does not allow this." },
  "foreign-origin": { status: 403, title: "This request came from another site." },
  "not-found": { status: 404, title: "There is nothing here." },
  "new-password-required": { status: 409, title: "This is the password of your invitation. Choose one of your own to sign in." },
  "password-refused": { status: 422, title: "The new password is too simple. Take at least 12 characters with digits and both cases." },
  "password-reset-required": { status: 409, title: "Your password has to be reset before you can sign in. Ask the provider." },
  "sign-in-step-unknown": { status: 409, title: "Signing in asks for a step that these pages cannot do yet. Ask the provider." },
  "too-many-attempts": { status: 429, title: "Too many attempts. Wait a few minutes, then try again." },
  "bad-request": { status: 400, title: "The request cannot be understood." },
  "bad-json": { status: 400, title: "The body is not JSON." },
  "bad-body": { status: 400, title: "The body does not have the right form." },
  "too-large": { status: 413, title: "The body is too large." },
  "not-json": { status: 415, title: "Send the body as application/json." },
  "plan-refused": { status: 422, title: "This office was not published: callers would get stuck. Nothing was changed." },
  "number-taken": { status: 409, title: "A number belongs to another office. Nothing was changed." },
  "changed-meanwhile": { status: 409, title: "This office was changed at the same moment. Nothing was changed. Try again." },
  stale: { status: 409, title: "Somebody else changed this meanwhile. Nothing was changed. Compare, then save again." },
  "no-billing": { status: 404, title: "This office has no account with the provider: nothing is charged here." },
  "amount-refused": { status: 422, title: "This amount can't be topped up. Nothing was charged." },
  "method-not-offered": { status: 422, title: "This way of paying is not offered here. Nothing was charged." },
  "phone-refused": { status: 422, title: "M-Pesa can only ask a Kenyan mobile number, such as +254 712 345 678. Nothing was charged." },
  "key-missing": { status: 400, title: "Send an Idempotency-Key with this request, so that a repeat is not done twice." },
  "key-used": { status: 409, title: "This Idempotency-Key was used for another request. Nothing was done, and nothing was charged." },
  "payment-unavailable": { status: 503, title: "The payment provider can't be reached. Nothing was charged. Try again in a minute." },
  "payment-refused": { status: 422, title: "The payment provider didn't take this payment. Nothing was charged." },
  "switch-on-first": { status: 409, title: "The PBX is switched off. Switch it on first, then top up." },
  "forward-costs": {
    status: 422,
    title: "Calls to this number would cost something. While blocked, callers can only be sent to a free number.",
  },
  "not-confirmed": { status: 422, title: "The name does not match the office's. Nothing was changed." },
  "switched-already": { status: 409, title: "The PBX is switched so already. Nothing was changed." },
  "no-statement": { status: 404, title: "There is no statement for this month." },
  "too-many-movements": { status: 422, title: "This is more than one file can hold. Choose a shorter time." },
  "amount-beyond": { status: 422, title: "The balance would be beyond what an account can hold. Nothing was changed." },
  "request-used": { status: 409, title: "This request was used for another adjustment. Nothing was changed." },
  "no-tariff-plan": { status: 422, title: "This tariff plan cannot be given. Nothing was changed." },
  "other-currency": { status: 422, title: "The currency is another one. Nothing was changed." },
  "tariff-exceeded": { status: 422, title: "The tariff plan does not include all of this office. Nothing was changed." },
  "tariff-refused": { status: 422, title: "This tariff plan was not saved. Nothing was changed." },
  "rates-refused": { status: 422, title: "This is no rate deck. Nothing was changed." },
  "rates-changed": {
    status: 409,
    title: "Another version of the rates is in force by now. Look at the differences again. Nothing was changed.",
  },
  "answer-too-large": { status: 422, title: "The answer is too large to be sent as it is. Ask for it compressed (Accept-Encoding: gzip)." },
  "not-an-office-file": { status: 422, title: "This is no file of an office. Nothing was changed." },
  "damaged-file": { status: 422, title: "This file is damaged or not whole. Nothing was changed. Fetch it again from where it was made." },
  "newer-file": { status: 422, title: "This file was made by a newer Simu than this one. Nothing was changed." },
  "file-too-large": { status: 422, title: "This file is larger than an office's can be. Nothing was changed." },
  "foreign-file": { status: 409, title: "This file is another office's. Nothing was changed. Say that you want a copy of its set-up." },
  "switch-off-first": { status: 409, title: "Switch the PBX off first: what is open is settled then. Nothing was changed." },
  "deletion-begun": { status: 409, title: "The deletion has begun and cannot be stopped any more." },
  "too-many-calls": { status: 422, title: "These are more calls than one file can hold. Choose fewer days." },
  "too-many-notes": { status: 422, title: "This call has as many notes as it can hold. Nothing was changed." },
  "place-used": {
    status: 409,
    title: "People or steps of the call flow use this office. Say which other office takes its place. Nothing was changed.",
  },
  "last-place": { status: 409, title: "This is the only office there is: it can be changed, but not removed." },
  "unknown-place": { status: 422, title: "There is no such office to take its place. Nothing was changed." },
  "no-holidays": { status: 422, title: "We know no holidays of this country. Enter them as days of their own. Nothing was changed." },
  "too-many-places": { status: 422, title: "There are as many offices or special days as one account can hold. Nothing was changed." },
  "sound-used": {
    status: 409,
    title: "Callers hear this sound at present. Take it out where it is used, then delete it. Nothing was changed.",
  },
  "sound-refused": { status: 422, title: "This is no sound that telephones can play. Nothing was stored." },
  "sound-too-long": { status: 422, title: "A sound lasts five minutes at most. Nothing was stored." },
  "too-many-sounds": { status: 422, title: "The library is full: delete a sound that nobody hears any more. Nothing was stored." },
  "no-voice": { status: 422, title: "There is no voice for this language. Record the sentence instead." },
  "speech-unavailable": { status: 503, title: "The voice can't be reached. Try again in a minute." },
  "flow-refused": { status: 422, title: "This call flow cannot be saved. Nothing was changed." },
  "flow-behind": { status: 409, title: "Another call flow was published meanwhile. Nothing was changed. Compare and merge, then publish." },
  "nothing-to-publish": { status: 409, title: "The draft is what is published already. Nothing was changed." },
  "recording-not-ready": { status: 409, title: "The recording is still on its way from the carrier. Try again in a minute." },
  "office-limit": { status: 429, title: "You began three offices today. Begin the next one tomorrow." },
  "mobile-refused": { status: 422, title: "We can't call this telephone: nobody knows what it costs. Give another number." },
  "number-gone": { status: 409, title: "Somebody else has this number by now. Choose another. Nothing was charged." },
  "number-papers": { status: 422, title: "This country wants to know who uses the number, and where. Give an address that fits." },
  "number-bundle": {
    status: 422,
    title:
      "This country wants papers that only your provider can hand in at the carrier. Ask them, or choose another country. Nothing was charged.",
  },
  "number-dear": {
    status: 422,
    title: "Numbers of this kind cost more than your tariff plan includes. Choose another kind. Nothing was charged.",
  },
  "number-limit": { status: 422, title: "There can be no more numbers here. Ask the provider. Nothing was charged." },
  "trial-number": { status: 422, title: "With trial credit an office has one number. Top up, then take the next. Nothing was charged." },
  "service-stopped": { status: 409, title: "The office's service is stopped. Top up, or switch the PBX on, then try again." },
  "order-open": {
    status: 503,
    title: "The carrier didn't say whether the number is yours. We look again when you come back to this page; you won't pay twice.",
  },
  "carrier-unavailable": { status: 503, title: "The carrier can't be reached. Nothing was changed. Try again in a minute." },
  "no-own-phone": { status: 422, title: "No mobile of yours is known here. Add it to your extension first." },
  "no-number": { status: 422, title: "The office has no number yet. Get one first." },
  "trial-call-limit": { status: 429, title: "You were called three times this hour. Try again in the next." },
  "no-credit": { status: 422, title: "There is not enough on the account for a call of a minute. Top up first." },
  "phone-not-called": { status: 422, title: "The carrier doesn't call this telephone. Check the number." },
  "extension-taken": { status: 409, title: "This extension is somebody else's, or a group's. Choose another one. Nothing was changed." },
  "callers-stuck": {
    status: 422,
    title: "Callers would be led to nobody. Say who takes over, or send them to voicemail. Nothing was changed.",
  },
  "already-member": { status: 409, title: "This e-mail belongs to a member of the office already. Nothing was changed." },
  "last-owner": {
    status: 409,
    title: "The office would be left without an owner. Make somebody else an owner first. Nothing was changed.",
  },
  "more-rights": { status: 403, title: "You can't give, change or take rights that you don't have yourself. Nothing was changed." },
  "no-extension": { status: 409, title: "You have no extension in this office yet. Ask whoever looks after its people for one." },
  "pin-refused": { status: 422, title: "This PIN is too easy to guess. Take 4 to 8 digits that are not all the same or in a row." },
  internal: { status: 500, title: "This did not work, and it is our fault. Try again in a minute." },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** A field that is wrong. */
export interface FieldProblem {
  /** JSON path in the body: `plan.nodes.main.choices.1.next`. */
  readonly path: string;
  readonly code: string;
  /** For people, in English. */
  readonly message: string;
}

/** A request is refused; one place turns it into the reply. `cause` is for the log only. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  readonly problems: readonly FieldProblem[];
  /** What is there now, when it was changed meanwhile: as the API shows it to whoever asked. */
  readonly current: unknown;

  constructor(
    code: ErrorCode,
    more: {
      readonly detail?: string;
      readonly problems?: readonly FieldProblem[];
      readonly current?: unknown;
      readonly cause?: unknown;
    } = {},
  ) {
    super(code, more.cause === undefined ? {} : { cause: more.cause });
    this.code = code;
    this.detail = more.detail;
    this.problems = more.problems ?? [];
    this.current = more.current;
  }
}
