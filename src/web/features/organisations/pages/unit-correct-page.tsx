import { Text } from "@mantine/core";
import { useNavigate, useParams, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { UnitDetail } from "../../../../contract/organisations.ts";
import { useCommand, useOperation } from "../../../api/use-operation.ts";
import { NotFoundPage } from "../../../app/not-found-page.tsx";
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
import { printSpan } from "../parts/unit-span.ts";
import { organisationTexts } from "../texts.ts";

/** What was written about a span of days was wrong: the span stays, the statement is replaced. */
export function UnitCorrectPage() {
  const { unitId, versionId } = useParams({ strict: false }) as { unitId: string; versionId: string };
  const answer = useOperation("organisations.getUnit", { params: { unitId }, query: {} });
  return (
    <Loaded answer={answer}>
      {({ abilities, versions }) => (
        <FormDoor key={versionId} allowed={abilities.edit}>
          {() => <Correction versionId={versionId} versions={versions} />}
        </FormDoor>
      )}
    </Loaded>
  );
}

type Version = UnitDetail["versions"][number];

function Correction({ versionId, versions }: { versionId: string; versions: readonly Version[] }) {
  // What the person saw when he began: once corrected, by him or by somebody else, the list no longer has it.
  const [version] = useState(versions.find((one) => one.id === versionId));
  return version ? <CorrectForm version={version} /> : <NotFoundPage />;
}

function CorrectForm({ version }: { version: Version }) {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const router = useRouter();
  const navigate = useNavigate();
  const correct = useCommand("organisations.correctUnit", ["organisations"]);
  const reading = useFieldReading();
  const [initial] = useState({
    ...emptyUnitForm,
    ...descriptionOf(version),
    documentNumber: version.sourceDocument?.number ?? null,
    documentDate: version.sourceDocument?.date ?? null,
  });
  const form = useEditForm({
    id: `organisations.correctUnit.${version.id}`,
    initial,
    fromStored: (stored) => ({ ...initial, ...descriptionOf(stored as StoredVersion) }),
    save: async (values, stored) => {
      await correct.mutateAsync({
        params: { unitId: version.unitId },
        body: {
          versionId: (stored as StoredVersion | undefined)?.id ?? version.id,
          description: descriptionOf(values),
          sourceDocument: documentOf(values),
          reason: values.reason,
        },
      });
      return () => void navigate({ to: "/units/$unitId", params: { unitId: version.unitId } });
    },
  });
  return (
    <FormPage
      title={t("correct.title", { name: unitName(version, language) })}
      form={form}
      submitLabel={t("correct.submit")}
      onCancel={() => router.history.back()}
      {...reading}
    >
      <Text size="sm">{t("correct.span", { span: printSpan(t, version.validFrom, version.validTo) })}</Text>
      <UnitFields form={form} fixedDay={version.validFrom} />
    </FormPage>
  );
}
