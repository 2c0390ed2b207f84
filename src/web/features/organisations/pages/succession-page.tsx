import { ActionIcon, Button, Group, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { addDays } from "../../../../domain/calendar/day.ts";
import type { SuccessionKind, SuccessionPart } from "../../../../domain/organisations/model.ts";
import { successionKindLabels, successionPartLabels } from "../../../../domain/organisations/unit-labels.ts";
import { useCommand } from "../../../api/use-operation.ts";
import { notify } from "../../../app/notices.ts";
import { canAny, useSession } from "../../../app/session.tsx";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { DayPicker } from "../../../ui/day-picker.tsx";
import { FormDoor } from "../../../ui/form/form-door.tsx";
import { FormPage } from "../../../ui/form/form-page.tsx";
import { optionalTextField, textField } from "../../../ui/form/text-field.ts";
import { useEditForm } from "../../../ui/form/use-edit-form.ts";
import { IconTrash } from "../../../ui/icons/icons.gen.ts";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { chosenHeirs, HeirChoice } from "../parts/heir-choice.tsx";
import { organisationTexts } from "../texts.ts";

type Pair = { readonly fromUnitId: string | null; readonly toUnitId: string | null; readonly part: SuccessionPart };

const emptyPair: Pair = { fromUnitId: null, toUnitId: null, part: "full" };

const empty = {
  kind: "merged" as SuccessionKind,
  effectiveOn: null as string | null,
  documentNumber: null as string | null,
  documentDate: null as string | null,
  pairs: [emptyPair, emptyPair] as readonly Pair[],
  heirs: {} as Readonly<Record<string, string>>,
  reason: "",
};

/** One recorded act: old bodies end on a day, their work and results pass to the named successors. */
export function SuccessionPage() {
  const session = useSession();
  return <FormDoor allowed={canAny(session, ["organisations.edit"])}>{() => <NewSuccession />}</FormDoor>;
}

function NewSuccession() {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const router = useRouter();
  const navigate = useNavigate();
  const record = useCommand("organisations.recordSuccession", ["organisations"]);
  const [initial] = useState(empty);
  const form = useEditForm({
    id: "organisations.recordSuccession",
    initial,
    save: async (values) => {
      const document =
        values.documentNumber === null ? null : { number: values.documentNumber, date: values.documentDate };
      const pairs = values.pairs.map((pair) => {
        if (pair.fromUnitId === null) throw new Error(t("succession.missing"));
        return { ...pair, fromUnitId: pair.fromUnitId };
      });
      const { kind, effectiveOn, reason } = values;
      const heirs = chosenHeirs(pairs, kind !== "transferred", values.heirs);
      await record.mutateAsync({ body: { kind, effectiveOn: effectiveOn ?? "", document, pairs, heirs, reason } });
      return () => {
        notify({ kind: "done", text: t("succession.saved") });
        void navigate({ to: "/organisations", search: { day: effectiveOn } });
      };
    },
  });
  const { pairs, effectiveOn } = form.values;
  const setPair = (index: number, patch: Partial<Pair>) =>
    form.set({ pairs: pairs.map((pair, position) => (position === index ? { ...pair, ...patch } : pair)) });
  return (
    <FormPage
      title={t("succession.title")}
      form={form}
      submitLabel={t("succession.submit")}
      onCancel={() => router.history.back()}
    >
      <Text size="sm">{t("succession.hint")}</Text>
      <Group gap="sm" align="end">
        <Select
          label={t("succession.kind")}
          required
          allowDeselect={false}
          data={Object.entries(successionKindLabels).map(([value, label]) => ({ value, label: label[language] }))}
          value={form.values.kind}
          onChange={(value) => value && form.set({ kind: value as SuccessionKind })}
        />
        <DayPicker label={t("effectiveOn")} required w={180} {...form.field("effectiveOn")} />
      </Group>
      {pairs.map((pair, index) => {
        const row = index + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place.
          <Group key={index} gap="sm" align="start" wrap="wrap">
            <UnitPicker
              label={t("succession.from", { row })}
              required
              w={230}
              day={effectiveOn ? addDays(effectiveOn, -1) : undefined}
              value={pair.fromUnitId}
              onChange={(fromUnitId) => setPair(index, { fromUnitId })}
            />
            <UnitPicker
              label={t("succession.to", { row })}
              placeholder={t("succession.toHint")}
              w={230}
              day={effectiveOn ?? undefined}
              value={pair.toUnitId}
              onChange={(toUnitId) => setPair(index, { toUnitId })}
            />
            <Select
              label={t("succession.part", { row })}
              allowDeselect={false}
              w={150}
              data={Object.entries(successionPartLabels).map(([value, label]) => ({ value, label: label[language] }))}
              value={pair.part}
              onChange={(part) => part && setPair(index, { part: part as SuccessionPart })}
            />
            {pairs.length > 1 && (
              <ActionIcon
                mt={26}
                aria-label={t("succession.remove", { row })}
                onClick={() => form.set({ pairs: pairs.filter((_, position) => position !== index) })}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        );
      })}
      <Button
        variant="default"
        style={{ alignSelf: "flex-start" }}
        onClick={() => form.set({ pairs: [...pairs, emptyPair] })}
      >
        {t("succession.add")}
      </Button>
      <HeirChoice
        pairs={pairs}
        effectiveOn={effectiveOn}
        required={form.values.kind !== "transferred"}
        heirs={form.values.heirs}
        onChange={(key, toUnitId) => {
          const { [key]: _old, ...others } = form.values.heirs;
          form.set({ heirs: toUnitId === null ? others : { ...others, [key]: toUnitId } });
        }}
      />
      <TextInput label={t("document")} {...optionalTextField(form.field("documentNumber"))} />
      <DayPicker label={t("documentDate")} w={180} {...form.field("documentDate")} />
      <Textarea label={t("reason")} required minLength={3} autosize minRows={2} {...textField(form.field("reason"))} />
    </FormPage>
  );
}
