import { TextInput, type TextInputProps } from "@mantine/core";

/** Six digits: telephones show their number pad, and offer the code from a message. */
export function CodeInput(props: TextInputProps) {
  return <TextInput inputMode="numeric" autoComplete="one-time-code" maxLength={12} size="md" {...props} />;
}
