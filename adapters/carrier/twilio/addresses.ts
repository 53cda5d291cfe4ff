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

/** Recording notices carry no call fields but the id, so whose call it is and the purpose travel in the (signed) address. */
export const recordingAddress = (state: CallState, mailbox?: string): string =>
  mailbox === undefined
    ? `/voice/recording?${ofOffice(state)}&amp;k=call`
    : `/voice/recording?${ofOffice(state)}&amp;k=voicemail&amp;m=${mailbox}`;
