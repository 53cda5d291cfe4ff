/**
 * Every error code of the account API, on one page. Codes are stable: programs rely on them. Titles are for people, say what to
 * do, and name nobody; in Swahili they stand in errors-swahili.ts.
 */

export const ERRORS = {
  "not-signed-in": { status: 401, title: "Sign in first." },
  "wrong-credentials": { status: 401, title: "This e-mail and password don't match. Check both and try again." },
  "no-membership": { status: 403, title: "You may sign in, but no office has given you rights yet. Ask whoever invited you." },
  "not-allowed": { status: 403, title: "Your role doesn't allow this. Ask the owner of your office." },
  "foreign-origin": {
    status: 403,
    title: "This page was opened under another address than the account's own. Open the address from your invitation.",
  },
  "not-found": { status: 404, title: "There is nothing here. It may have been deleted." },
  "new-password-required": { status: 409, title: "This is the password of your invitation. Choose one of your own to sign in." },
  "password-refused": {
    status: 422,
    title: "The new password is too simple. Take at least 12 characters, with digits, small and capital letters.",
  },
  "sign-in-step-unknown": { status: 409, title: "Signing in asks for a step that these pages can't do yet. Ask your provider." },
  "too-many-attempts": { status: 429, title: "That was tried too often. Wait a few minutes, then try again." },
  "bad-request": { status: 400, title: "Something in it wasn't accepted. Nothing was changed. Check what you entered, then try again." },
  "bad-json": { status: 400, title: "The body is not JSON." },
  "bad-body": { status: 400, title: "Something you entered wasn't accepted. Nothing was changed. Check the fields, then try again." },
  "too-large": { status: 413, title: "That is too large to be sent. Nothing was changed." },
  "not-json": { status: 415, title: "Send the body as application/json." },
  "plan-refused": { status: 422, title: "Callers would get stuck like that. Nothing was changed." },
  "number-taken": { status: 409, title: "A number belongs to another office. Nothing was changed." },
  "changed-meanwhile": {
    status: 409,
    title: "Somebody else changed this at the same moment, and theirs was kept. Look at it, then try again.",
  },
  stale: { status: 409, title: "Somebody else changed this meanwhile. Nothing of yours was saved yet: compare, then save again." },
  "no-billing": { status: 404, title: "Nothing is charged for this office, so there is nothing to see here." },
  "amount-refused": { status: 422, title: "This amount can't be topped up. Nothing was charged. Choose another one." },
  "method-not-offered": { status: 422, title: "This way of paying isn't offered here. Nothing was charged. Choose another one." },
  "phone-refused": { status: 422, title: "M-Pesa can only ask a Kenyan mobile number. Nothing was charged. Check the number." },
  "key-missing": { status: 400, title: "Send an Idempotency-Key with this request, so that a repeat is not done twice." },
  "key-used": {
    status: 409,
    title: "This was sent before with something else in it. Nothing more was done or charged. Reload the page to begin anew.",
  },
  "payment-unavailable": { status: 503, title: "The payment provider can't be reached. Nothing was charged. Try again in a minute." },
  "payment-refused": {
    status: 422,
    title: "The payment provider didn't take this payment. Nothing was charged. Try another way of paying.",
  },
  "switch-on-first": { status: 409, title: "The PBX is switched off. Switch it on first, then top up." },
  "forward-costs": {
    status: 422,
    title: "Calls to this number would cost something. Choose a number that is free to call.",
  },
  "not-confirmed": { status: 422, title: "The name doesn't match your office's. Nothing was changed." },
  "switched-already": { status: 409, title: "That is done already. Reload the page to see how it stands." },
  "no-statement": { status: 404, title: "There is no statement for this month." },
  "too-many-movements": { status: 422, title: "That is more than one file can hold. Choose fewer days." },
  "amount-beyond": { status: 422, title: "The balance would be larger than an account can hold. Nothing was changed." },
  "request-used": { status: 409, title: "This request was used for another adjustment. Nothing was changed." },
  "no-tariff-plan": { status: 422, title: "This plan can't be given: it or its rates are not there. Nothing was changed." },
  "other-currency": { status: 422, title: "The currency is another one. Nothing was changed." },
  "tariff-exceeded": { status: 422, title: "This plan doesn't include all that the office uses. Nothing was changed." },
  "tariff-refused": { status: 422, title: "This plan wasn't saved. Nothing was changed. Check the fields." },
  "rates-refused": { status: 422, title: "These rates weren't taken. Nothing was changed." },
  "rates-changed": {
    status: 409,
    title: "Other rates came into force meanwhile. Nothing was changed. Look at the differences again.",
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
    title: "People or steps of the call flow use this office. Choose which other office takes its place.",
  },
  "last-place": { status: 409, title: "This is the only office there is: it can be changed, but not removed." },
  "unknown-place": {
    status: 422,
    title: "The office that shall take its place isn't there any more. Nothing was changed. Choose another one.",
  },
  "no-holidays": { status: 422, title: "We know no holidays of this country. Enter them as special days. Nothing was changed." },
  "too-many-places": { status: 422, title: "There are as many offices or special days as one account can hold. Nothing was changed." },
  "sound-used": {
    status: 409,
    title: "Callers hear this sound at present. Take it out where it is used, then delete it.",
  },
  "sound-refused": { status: 422, title: "This is no sound that telephones can play. Nothing was stored. Try another file." },
  "sound-too-long": { status: 422, title: "A sound lasts five minutes at most. Nothing was stored." },
  "too-many-sounds": { status: 422, title: "The library is full: delete a sound that nobody hears any more. Nothing was stored." },
  "sound-room-full": {
    status: 422,
    title:
      "Your office has no room for more recordings. Nothing was stored. Delete sounds that you don't use: their room is free in a day or two, unless an older call flow plays them.",
  },
  "sounds-of-day-used": {
    status: 429,
    title: "Your office has made as many recordings and spoken texts as it may in a day. Nothing was stored. Go on tomorrow.",
  },
  "no-voice": { status: 422, title: "There is no voice for this language. Record the sentence instead." },
  "speech-unavailable": { status: 503, title: "The voice can't be reached. Try again in a minute." },
  "flow-refused": {
    status: 422,
    title: "This can't be saved like that: it is too much, or something in it has no form. What you did is still here.",
  },
  "flow-behind": { status: 409, title: "Another call flow was published meanwhile. Nothing was changed. Take it over, then publish." },
  "nothing-to-publish": { status: 409, title: "That is what calls follow already. Nothing was changed." },
  "recording-not-ready": { status: 409, title: "The recording is still on its way. Try again in a minute." },
  "office-limit": { status: 429, title: "You began three offices today. Begin the next one tomorrow." },
  "mobile-refused": { status: 422, title: "We can't call this telephone: nobody knows what it costs. Give another number." },
  "number-gone": { status: 409, title: "Somebody else has this number by now. Nothing was charged. Choose another." },
  "number-papers": {
    status: 422,
    title: "This country wants to know who uses the number, and where. Nothing was charged. Give an address that fits.",
  },
  "number-bundle": {
    status: 422,
    title: "This country wants papers that only your provider can hand in. Nothing was charged. Ask them, or choose another country.",
  },
  "number-dear": {
    status: 422,
    title: "Numbers of this kind cost more than your plan includes. Nothing was charged. Choose another kind.",
  },
  "number-limit": { status: 422, title: "There can be no more numbers here. Nothing was charged. Ask your provider." },
  "trial-number": { status: 422, title: "With trial credit an office has one number. Nothing was charged. Top up, then take the next." },
  "service-stopped": { status: 409, title: "The office's service is stopped. Top up, or switch the PBX on, then try again." },
  "order-open": {
    status: 503,
    title: "The carrier didn't say whether the number is yours. We look again when you come back here; you won't pay twice.",
  },
  "carrier-unavailable": { status: 503, title: "The carrier can't be reached. Nothing was changed. Try again in a minute." },
  "no-own-phone": { status: 422, title: "No mobile of yours is known here. Add it to your extension first." },
  "no-number": { status: 422, title: "The office has no number yet. Get one first." },
  "trial-call-limit": { status: 429, title: "You were called three times this hour. Try again in the next." },
  "no-credit": { status: 422, title: "There is not enough on the account for a call of a minute. Top up first." },
  "phone-not-called": { status: 422, title: "The carrier doesn't call this telephone. Check the number." },
  "extension-taken": { status: 409, title: "This extension is somebody else's, or a group's. Choose another one." },
  "callers-stuck": {
    status: 422,
    title: "Callers would be led to nobody. Say who takes over, or send them to voicemail.",
  },
  "already-member": { status: 409, title: "This e-mail belongs to somebody of your office already." },
  "signed-in-already": {
    status: 409,
    title: "They have signed in already, so they need no invitation. A forgotten password they reset themselves.",
  },
  "last-owner": {
    status: 409,
    title: "The office would be left without an owner. Make somebody else an owner first. Nothing was changed.",
  },
  "more-rights": { status: 403, title: "You can't give, change or take rights that you don't have yourself." },
  "no-extension": { status: 409, title: "You have no extension in this office yet. Ask whoever looks after its people." },
  "pin-refused": { status: 422, title: "This PIN is too easy to guess. Take digits that are not all the same or in a row." },
  "code-required": { status: 409, title: "Enter the code of your authenticator." },
  "code-refused": { status: 422, title: "This code does not fit, or its time is over. Each works once. Nothing was changed." },
  "sign-in-expired": { status: 409, title: "That took too long. Begin again with your e-mail and password." },
  "wrong-password": { status: 422, title: "This is not your password. Nothing was changed." },
  "sign-up-closed": { status: 403, title: "Nobody can sign up here. Ask the provider to let you in." },
  "second-factor-on": { status: 409, title: "A second factor is on already. Switch it off first. Nothing was changed." },
  "second-factor-off": { status: 409, title: "No second factor is on. Nothing was changed." },
  internal: { status: 500, title: "This didn't work, and it is our fault. Nothing was lost. Try again in a minute." },
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
