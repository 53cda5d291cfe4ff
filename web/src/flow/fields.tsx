/** Fields that keep what is typed for themselves until it can be taken. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

export interface RequiredTextProps {
  readonly label: string;
  readonly value: string;
  /** Said when nothing is written. */
  readonly need: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

export function RequiredText({ label, value, need, disabled = false, onChange }: RequiredTextProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return (
    <TextInput
      label={label}
      maxLength={80}
      disabled={disabled}
      value={typed ?? value}
      error={typed === undefined ? undefined : need}
      onBlur={() => setTyped(undefined)}
      onChange={({ currentTarget: { value: text } }) => {
        const isEmpty = text.trim() === "";
        setTyped(isEmpty ? text : undefined);
        if (!isEmpty) onChange(text);
      }}
    />
  );
}

export interface WholeNumberProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

export function WholeNumber({ label, value, least, most, disabled = false, onChange }: WholeNumberProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      disabled={disabled}
      value={typed ?? String(value)}
      error={typed === undefined ? undefined : t("flow.step.seconds", { least, most })}
      onBlur={() => setTyped(undefined)}
      onChange={({ currentTarget: { value: text } }) => {
        const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
        const fits = number >= least && number <= most;
        setTyped(fits ? undefined : text);
        if (fits) onChange(number);
      }}
    />
  );
}
