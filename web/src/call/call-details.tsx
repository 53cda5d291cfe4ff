import { Button } from "@mantine/core";
import { IconPhoneOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CallDetailView } from "../../../core/account/api/calls.ts";
import { codeOf } from "../api/account-error.ts";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { RecordingCard } from "../recordings/recording-card.tsx";
import { CallFacts } from "./call-facts.tsx";
import { CallNotes } from "./call-notes.tsx";
import { CallPhones } from "./call-phones.tsx";
import { CallSkeleton } from "./call-skeleton.tsx";
import { CallStory } from "./call-story.tsx";
import { Part } from "./part.tsx";
import { ReturnedMark } from "./returned-mark.tsx";
import { useCall } from "./use-call.ts";

export interface CallDetailsProps {
  readonly id: string;
  readonly onClose: () => void;
}

export function CallDetails({ id, onClose }: CallDetailsProps) {
  const { t } = useTranslation();
  const { call, error, ask, isAsking } = useCall(id);
  if (call !== undefined) return <WholeCall call={call} />;
  if (error === null) return <CallSkeleton />;
  // A link with a wrong id is refused as a bad request: for its reader that is the same.
  if (codeOf(error) !== "not-found" && codeOf(error) !== "bad-request")
    return <FailureNotice error={error} retry={ask} retrying={isAsking} />;
  return (
    <EmptyNotice icon={<IconPhoneOff size={32} stroke={1.6} />} title={t("call.notFoundTitle")} text={t("call.notFoundText")}>
      <Button variant="default" mt="xs" onClick={onClose}>
        {t("call.allCalls")}
      </Button>
    </EmptyNotice>
  );
}

function WholeCall({ call }: { readonly call: CallDetailView }) {
  const { t } = useTranslation();
  const { recordings } = call;
  return (
    <>
      <CallFacts call={call} />
      <ReturnedMark call={call} />
      {recordings.length > 0 && (
        <Part title={t("call.recordings")}>
          {recordings.map((recording) => (
            <RecordingCard key={recording.id} call={call} recording={recording} deletable />
          ))}
        </Part>
      )}
      <Part title={t("note.title")}>
        <CallNotes call={call} />
      </Part>
      <Part title={t("call.happened")}>
        <CallStory call={call} />
      </Part>
      {call.legs.length > 0 && (
        <Part title={t("call.phones")}>
          <CallPhones call={call} />
        </Part>
      )}
    </>
  );
}
