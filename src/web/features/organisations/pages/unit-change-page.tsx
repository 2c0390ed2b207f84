import { useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { UnitDetail } from "../../../../contract/organisations.ts";
import { useCommand, useOperation } from "../../../api/use-operation.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { FormDoor } from "../../../ui/form/form-door.tsx";
import { FormPage } from "../../../ui/form/form-page.tsx";
import { useEditForm } from "../../../ui/form/use-edit-form.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { UnitFields } from "../form/unit-fields.tsx";
import { descriptionOf, documentOf, emptyUnitForm, type StoredVersion } from "../form/unit-form.ts";
import { useFieldReading } from "../form/use-field-reading.ts";
import { unitName } from "../parts/unit-name.ts";
import { organisationTexts } from "../texts.ts";

/** Something changed in the world: the unit goes on with a new version from a day. */
export function UnitChangePage() {
  const { unitId } = useParams({ strict: false }) as { unitId: string };
  const { day } = useSearch({ strict: false }) as { day?: string };
  const answer = useOperation("organisations.getUnit", { params: { unitId }, query: day ? { day } : {} });
  return (
    <Loaded answer={answer}>
      {(detail) => (
        <FormDoor key={unitId} allowed={detail.abilities.edit}>
          {() => <ChangeForm detail={detail} />}
        </FormDoor>
      )}
    </Loaded>
  );
}

function ChangeForm({ detail }: { detail: UnitDetail }) {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const router = useRouter();
  const navigate = useNavigate();
  const change = useCommand("organisations.changeUnit", ["organisations"]);
  const reading = useFieldReading();
  // What the person saw when he began: it may be read again below him, also by his own saving.
  const [unit] = useState(detail.unit);
  const [initial] = useState({ ...emptyUnitForm, ...descriptionOf(unit) });
  const form = useEditForm({
    id: `organisations.changeUnit.${unit.id}`,
    initial,
    fromStored: (stored) => ({ ...initial, ...descriptionOf(stored as StoredVersion) }),
    save: async (values, stored) => {
      await change.mutateAsync({
        params: { unitId: unit.id },
        body: {
          basedOnVersionId: (stored as StoredVersion | undefined)?.id ?? unit.versionId,
          effectiveOn: values.effectiveOn ?? "",
          description: descriptionOf(values),
          sourceDocument: documentOf(values),
          reason: values.reason,
        },
      });
      const search = { day: values.effectiveOn };
      return () => void navigate({ to: "/units/$unitId", params: { unitId: unit.id }, search });
    },
  });
  return (
    <FormPage
      title={t("change.title", { name: unitName(unit, language) })}
      form={form}
      submitLabel={t("change.submit")}
      onCancel={() => router.history.back()}
      {...reading}
    >
      <UnitFields form={form} />
    </FormPage>
  );
}
