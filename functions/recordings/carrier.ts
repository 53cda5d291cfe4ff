/** What is asked of a carrier beside a call. */
import type { CallFact, CarrierLeg, ListedRecording } from "../../core/recordings/carrier-facts.ts";
import type { RecordingIds } from "../../core/recordings/stored-recording.ts";
import { fetchCall, limitLeg, listLegs } from "../../adapters/carrier/twilio/calls-client.ts";
import type { Media } from "../../adapters/carrier/twilio/open-media.ts";
import { deleteRecording, listRecordings, openRecording } from "../../adapters/carrier/twilio/recordings-client.ts";
import type { RestAccess } from "../../adapters/carrier/twilio/rest-access.ts";

/** Every method throws CarrierError when the carrier does not do it. */
export interface Carrier {
  fetchCall(account: string, call: string): Promise<CallFact>;
  listRecordings(account: string, call: string): Promise<readonly ListedRecording[]>;
  listLegs(account: string, call: string): Promise<readonly CarrierLeg[]>;
  limitLeg(account: string, leg: string, seconds: number): Promise<void>;
  openRecording(ids: RecordingIds): Promise<Media>;
  deleteRecording(ids: RecordingIds): Promise<void>;
}

export function createCarrier(access: RestAccess): Carrier {
  return {
    fetchCall: (account, call) => fetchCall(access, account, call),
    listRecordings: (account, call) => listRecordings(access, account, call),
    listLegs: (account, call) => listLegs(access, account, call),
    limitLeg: (account, leg, seconds) => limitLeg(access, account, leg, seconds),
    openRecording: (ids) => openRecording(access, ids),
    deleteRecording: (ids) => deleteRecording(access, ids),
  };
}
