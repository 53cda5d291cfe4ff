import { Alert } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useFailureWords } from "../app/use-failure-words.ts";

/** Why a form was not taken. */
export function FailureAlert({ error }: { readonly error: Error | null }) {
  const words = useFailureWords();
  if (error === null) return null;
  return (
    <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
      {words(error)}
    </Alert>
  );
}
