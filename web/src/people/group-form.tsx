import { Button, MultiSelect, Radio, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupView } from "../../../core/account/api/person-view.ts";
import type { PeopleView } from "../../../core/account/api/people.ts";
import { ask, tell, type Asked } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { SaveBar } from "../form/save-bar.tsx";
import type { Reading, Wish } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
import { readSeconds } from "../reach/seconds.ts";
import { namesIn } from "./names-in.ts";
import { isExtension } from "./typed-person.ts";
import { useOnPeople } from "./use-people.ts";
import classes from "./people.module.css";

export interface GroupFormProps {
  /** Absent: a new one. */
  readonly group: GroupView | undefined;
  readonly list: PeopleView;
  readonly onAdded: (group: GroupView) => void;
  readonly onRemoved: () => void;
}

type Body = Asked<"POST /api/groups">["body"];
type Problem = "needName" | "needMembers" | "needSeconds" | "needExtension";

const typedOf = (group: GroupView | undefined) => ({
  name: group?.name ?? "",
  extension: group?.extension ?? "",
  people: [...(group?.people ?? [])],
  strategy: group?.strategy ?? ("all-at-once" as const),
  seconds: String(group?.seconds ?? 20),
});
type Typed = ReturnType<typeof typedOf>;

const useSaveGroup = () =>
  useOnPeople(
    ({ known, body }: Wish<GroupView | undefined, Body>) =>
      known === undefined
        ? ask("POST /api/groups", { body })
        : ask("PUT /api/groups/{id}", { params: { id: known.id }, body: { ...body, etag: known.etag } }),
    (list, { known, body }) => ({
      ...list,
      groups: list.groups.map((group) => (group.id === known?.id ? { ...group, name: body.name, people: body.people } : group)),
    }),
  );

export function GroupForm({ group, list, onAdded, onRemoved }: GroupFormProps) {
  const { t } = useTranslation();
  const form = useSavedForm({
    current: group,
    typedOf,
    read: readGroup,
    saving: useSaveGroup(),
    onSaved: (saved, known) => known === undefined && onAdded(saved),
  });
  return (
    <>
      <form onSubmit={form.submit} noValidate className={classes.form}>
        <GroupFields typed={form.typed} list={list} problem={form.problem} onEdit={form.edit} />
        {group !== undefined && (
          <p className={classes.text}>
            {group.usedBy.length === 0 ? t("people.groups.notUsed") : t("people.groups.usedBy", { steps: group.usedBy.join(", ") })}
          </p>
        )}
        <SaveBar
          form={form}
          button={t("people.form.save")}
          saved={t("people.form.saved")}
          notSaved={t("people.form.notSaved")}
          theirs={group && t("people.groups.theirs", { name: group.name, people: namesIn(list, group.people) })}
        />
      </form>
      {group !== undefined && <RemoveGroup group={group} onRemoved={onRemoved} />}
    </>
  );
}

interface GroupFieldsProps {
  readonly typed: Typed;
  readonly list: PeopleView;
  readonly problem: Problem | undefined;
  readonly onEdit: (changes: Partial<Typed>) => void;
}

function GroupFields({ typed, list, problem, onEdit }: GroupFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t("people.name")}
        maxLength={80}
        value={typed.name}
        error={problem === "needName" && t("people.form.needName")}
        onChange={({ currentTarget }) => onEdit({ name: currentTarget.value })}
      />
      <MultiSelect
        label={t("people.groups.members")}
        description={t("people.groups.order")}
        data={list.people.map(({ extension, name }) => ({ value: extension, label: `${name} (${extension})` }))}
        value={typed.people}
        searchable
        maxValues={20}
        error={problem === "needMembers" && t("people.groups.needMembers")}
        onChange={(people) => onEdit({ people })}
      />
      <Radio.Group
        label={t("people.groups.strategy")}
        value={typed.strategy}
        onChange={(strategy) => onEdit({ strategy: strategy === "one-after-another" ? strategy : "all-at-once" })}
      >
        <div className={classes.fields}>
          <Radio value="all-at-once" label={t("people.groups.strategies.all-at-once")} mt={8} />
          <Radio value="one-after-another" label={t("people.groups.strategies.one-after-another")} />
        </div>
      </Radio.Group>
      <TextInput
        label={t("people.groups.seconds")}
        description={t(typed.strategy === "all-at-once" ? "people.groups.secondsAll" : "people.groups.secondsEach")}
        inputMode="numeric"
        value={typed.seconds}
        error={problem === "needSeconds" && t("people.groups.needSeconds")}
        onChange={({ currentTarget }) => onEdit({ seconds: currentTarget.value })}
      />
      <TextInput
        label={t("people.extension")}
        description={t("people.groups.extensionHint")}
        inputMode="numeric"
        value={typed.extension}
        error={problem === "needExtension" && t("people.form.needExtension")}
        onChange={({ currentTarget }) => onEdit({ extension: currentTarget.value })}
      />
    </>
  );
}

function readGroup({ name, extension, people, strategy, seconds: typed }: Typed): Reading<Body, Problem> {
  const seconds = readSeconds(typed);
  if (name.trim() === "") return { problem: "needName" };
  if (people.length === 0) return { problem: "needMembers" };
  if (seconds === undefined) return { problem: "needSeconds" };
  if (extension.trim() !== "" && !isExtension(extension)) return { problem: "needExtension" };
  return { body: { name: name.trim(), extension: extension.trim() === "" ? null : extension.trim(), people, strategy, seconds } };
}

function RemoveGroup({ group, onRemoved }: { readonly group: GroupView; readonly onRemoved: () => void }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const [isAsking, setIsAsking] = useState(false);
  const removing = useOnPeople(({ id, etag }: GroupView) => tell("DELETE /api/groups/{id}", { params: { id }, body: { etag } }));
  if (!isAsking)
    return (
      <div className={classes.leave}>
        <div className={classes.buttons}>
          <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setIsAsking(true)}>
            {t("people.groups.remove")}
          </Button>
        </div>
      </div>
    );
  const isUsed = group.usedBy.length > 0;
  return (
    <div className={classes.leave}>
      <p className={classes.head}>{t("people.groups.removeAsk", { name: group.name })}</p>
      <p className={classes.text}>{t(isUsed ? "people.groups.removeUsed" : "people.groups.removeText")}</p>
      {removing.error !== null && <p role="alert">{words(removing.error)}</p>}
      <div className={classes.buttons}>
        {!isUsed && (
          <Button color="red" loading={removing.isPending} onClick={() => removing.mutate(group, { onSuccess: onRemoved })}>
            {t("people.groups.remove")}
          </Button>
        )}
        <Button variant="default" onClick={() => setIsAsking(false)}>
          {t("people.leave.cancel")}
        </Button>
      </div>
    </div>
  );
}
