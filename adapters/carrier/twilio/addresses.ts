/** The addresses that a document sends the carrier to. Relative: the carrier resolves them against the one it requested. */
import { digitsOf, encodeCallState, type CallState } from "../../../core/voice/call-state.ts";

/** What a rendered document belongs to. Ids are validated: letters, digits, `_` and `-`. */
export interface RenderContext {
  readonly callId: string;
}

/** Escaped for an attribute or element of the document. */
export const withState = (path: string, state: CallState): string => `${path}?${encodeCallState(state, "&amp;")}`;

/** Whose call it is, and by which number: the notices themselves do not say. */
const ofOffice = ({ tenant, number }: CallState): string => `t=${tenant}&amp;d=${digitsOf(number)}`;

export const legStatusAddress = (state: CallState, call: string): string => `/voice/leg-status?${ofOffice(state)}&amp;c=${call}`;

/** Of a leg that costs money: the step that put money aside for it, and when the call began. */
export const paidLegAddress = (state: CallState, call: string, step: number): string =>
  `${legStatusAddress(state, call)}&amp;a=${state.startedAt.toString(36)}&amp;h=${step}`;

/** With the step whose hold the webhook ends. */
export const withHold = (address: string, step: number): string => `${address}&amp;h=${step}`;

/** Recording notices carry no call fields but the id, so whose call it is and the purpose travel in the (signed) address. */
export const recordingAddress = (state: CallState, mailbox?: string): string =>
  mailbox === undefined
    ? `/voice/recording?${ofOffice(state)}&amp;k=call`
    : `/voice/recording?${ofOffice(state)}&amp;k=voicemail&amp;m=${mailbox}`;
