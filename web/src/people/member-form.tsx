import { Button, Checkbox, Select, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MemberView } from "../../../core/account/api/members.ts";
import type { MemberRole, Right } from "../../../core/tenants/rights.ts";
import { ask, tell } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { SaveBar } from "../form/save-bar.tsx";
import type { Reading, Wish } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
import { instantOf, localMoment } from "../format/local-moment.ts";
import { useZone } from "../shell/office.ts";
import { InviteAgain } from "./invite-again.tsx";
import { OPERATORS_RIGHTS } from "./operators-rights.ts";
import { isEmail } from "./typed-person.ts";
import { useOnMembers } from "./use-members.ts";
import classes from "./people.module.css";

export interface MemberFormProps {
  /** Absent: somebody is invited. */
  readonly member: MemberView | undefined;
  readonly mayGive: readonly MemberRole[];
  readonly onInvited: (member: MemberView) => void;
  readonly onRemoved: () => void;
}

interface Typed {
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly rights: readonly Right[];
  /** The last day, `2026-12-31`; empty for none. */
  readonly lastDay: string;
  readonly suspended: boolean;
}

const DAY = 86_400_000;

function typedOf(member: MemberView | undefined, zone: string): Typed {
  return {
    name: member?.name ?? "",
    email: member?.email ?? "",
    role: member?.role ?? "user",
    rights: member?.rights ?? OPERATORS_RIGHTS,
    // The end is the first instant after the last day.
    lastDay: member?.until === undefined ? "" : localMoment(member.until - 1, zone).slice(0, 10),
    suspended: member?.suspended ?? false,
  };
}

type Problem = "needName" | "needEmail";

export function MemberForm({ member, mayGive, onInvited, onRemoved }: MemberFormProps) {
  const { t } = useTranslation();
  const zone = useZone();
  const form = useSavedForm({
    current: member,
    typedOf: (known) => typedOf(known, zone),
    read: (entered) => readMember(entered, zone),
    saving: useSaveMember(),
    onSaved: (saved, known) => known === undefined && onInvited(saved),
  });
  const isLocked = member?.mayChange === false;
  return (
    <>
      <form onSubmit={form.submit} noValidate className={classes.form}>
        {isLocked && <p className={classes.text}>{t("people.rights.locked")}</p>}
        <fieldset disabled={isLocked} className={classes.fieldset}>
          <MemberFields member={member} typed={form.typed} mayGive={mayGive} problem={form.problem} onEdit={form.edit} />
        </fieldset>
        {!isLocked && (
          <SaveBar
            form={form}
            button={t(member === undefined ? "people.rights.send" : "people.rights.save")}
            saved={t(member === undefined ? "people.rights.sent" : "people.rights.saved")}
            notSaved={t("people.rights.notSaved")}
            theirs={member && <Theirs member={member} />}
          />
        )}
      </form>
      {member?.state === "invited" && !isLocked && (
        <div className={classes.leave}>
          <InviteAgain user={member.user} email={member.email} />
        </div>
      )}
      {member !== undefined && !isLocked && <RemoveMember member={member} onRemoved={onRemoved} />}
    </>
  );
}

function Theirs({ member: { name, role, state } }: { readonly member: MemberView }) {
  const { t } = useTranslation();
  return t("people.rights.theirs", { name, role: t(`roles.${role}`), state: t(`people.states.${state}`) });
}

/** Midnight after the day, where the office is. */
function endOf(lastDay: string, zone: string): number | null {
  if (lastDay === "") return null;
  const next = new Date(Date.parse(`${lastDay}T00:00Z`) + DAY).toISOString().slice(0, 10);
  return instantOf(`${next}T00:00`, zone) ?? null;
}

interface Body extends Pick<Typed, "name" | "email" | "role" | "suspended"> {
  readonly rights: Right[] | undefined;
  readonly until: number | null;
}

function readMember({ name, email, role, rights, lastDay, suspended }: Typed, zone: string): Reading<Body, Problem> {
  if (name.trim() === "") return { problem: "needName" };
  if (!isEmail(email)) return { problem: "needEmail" };
  const chosen = role === "operator" ? [...rights] : undefined;
  return { body: { name: name.trim(), email: email.trim(), role, rights: chosen, until: endOf(lastDay, zone), suspended } };
}

const useSaveMember = () =>
  useOnMembers(
    ({ known, body: { email, suspended, rights, until, ...member } }: Wish<MemberView | undefined, Body>) => {
      if (known === undefined)
        return ask("POST /api/members", {
          body: { ...member, email, ...(rights === undefined ? {} : { rights }), ...(until === null ? {} : { until }) },
        });
      const body = { ...member, etag: known.etag, rights: rights ?? null, until, suspended };
      return ask("PATCH /api/members/{user}", { params: { user: known.user }, body });
    },
    (list, { known, body: { name, role } }) => ({
      ...list,
      members: list.members.map((member) => (member.user === known?.user ? { ...member, name, role } : member)),
    }),
  );

interface MemberFieldsProps {
  readonly member: MemberView | undefined;
  readonly typed: Typed;
  readonly mayGive: readonly MemberRole[];
  readonly problem: Problem | undefined;
  readonly onEdit: (changes: Partial<Typed>) => void;
}

function MemberFields({ member, typed, mayGive, problem, onEdit }: MemberFieldsProps) {
  const { t } = useTranslation();
  const roles = mayGive.includes(typed.role) ? mayGive : [typed.role, ...mayGive];
  return (
    <div className={classes.fields}>
      <TextInput
        label={t("people.name")}
        maxLength={80}
        value={typed.name}
        error={problem === "needName" && t("people.form.needName")}
        onChange={({ currentTarget }) => onEdit({ name: currentTarget.value })}
      />
      <TextInput
        label={t("people.form.email")}
        type="email"
        autoComplete="off"
        readOnly={member !== undefined}
        value={typed.email}
        error={problem === "needEmail" && t("people.form.needEmail")}
        onChange={({ currentTarget }) => onEdit({ email: currentTarget.value })}
      />
      <Select
        label={t("people.rights.role")}
        description={t(`people.rights.roles.${typed.role}`)}
        data={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        value={typed.role}
        allowDeselect={false}
        onChange={(chosen) => {
          const role = roles.find((each) => each === chosen);
          if (role !== undefined) onEdit({ role });
        }}
      />
      {typed.role === "operator" && (
        <Checkbox.Group
          label={t("people.rights.chosen")}
          description={t("people.rights.chosenHint")}
          value={[...typed.rights]}
          onChange={(chosen) => onEdit({ rights: OPERATORS_RIGHTS.filter((right) => chosen.includes(right)) })}
        >
          <div className={classes.rights}>
            {OPERATORS_RIGHTS.map((right) => (
              <Checkbox key={right} radius="xs" value={right} label={t(`people.rights.may.${right}`)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <TextInput
        label={t("people.rights.until")}
        description={t("people.rights.untilHint")}
        type="date"
        value={typed.lastDay}
        onChange={({ currentTarget }) => onEdit({ lastDay: currentTarget.value })}
      />
      {member !== undefined && (
        <Switch
          label={t("people.rights.suspend")}
          checked={typed.suspended}
          onChange={({ currentTarget }) => onEdit({ suspended: currentTarget.checked })}
        />
      )}
    </div>
  );
}

function RemoveMember({ member, onRemoved }: { readonly member: MemberView; readonly onRemoved: () => void }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const [isAsking, setIsAsking] = useState(false);
  const removing = useOnMembers(({ user, etag }: MemberView) => tell("DELETE /api/members/{user}", { params: { user }, body: { etag } }));
  return (
    <div className={classes.leave}>
      {isAsking && <p className={classes.head}>{t("people.rights.removeAsk", { name: member.name })}</p>}
      {isAsking && <p className={classes.text}>{t("people.rights.removeText")}</p>}
      {removing.error !== null && <p role="alert">{words(removing.error)}</p>}
      <div className={classes.buttons}>
        <Button
          variant={isAsking ? "filled" : "subtle"}
          color="red"
          loading={removing.isPending}
          onClick={() => (isAsking ? removing.mutate(member, { onSuccess: onRemoved }) : setIsAsking(true))}
        >
          {t("people.rights.remove")}
        </Button>
        {isAsking && (
          <Button variant="default" onClick={() => setIsAsking(false)}>
            {t("people.leave.cancel")}
          </Button>
        )}
      </div>
    </div>
  );
}
