import { useNavigate, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useCommand } from "../../../api/use-operation.ts";
import { canAny, useSession } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { FormDoor } from "../../../ui/form/form-door.tsx";
import { FormPage } from "../../../ui/form/form-page.tsx";
import { useEditForm } from "../../../ui/form/use-edit-form.ts";
import { UnitFields } from "../form/unit-fields.tsx";
import { descriptionOf, documentOf, emptyUnitForm } from "../form/unit-form.ts";
import { useFieldReading } from "../form/use-field-reading.ts";
import { organisationTexts } from "../texts.ts";

/** A new unit from an effective day. */
export function UnitCreatePage() {
  const session = useSession();
  return <FormDoor allowed={canAny(session, ["organisations.edit"])}>{() => <NewUnit />}</FormDoor>;
}

function NewUnit() {
  const t = useTexts(organisationTexts);
  const router = useRouter();
  const navigate = useNavigate();
  const create = useCommand("organisations.createUnit", ["organisations"]);
  const reading = useFieldReading();
  const [initial] = useState(emptyUnitForm);
  const form = useEditForm({
    id: "organisations.createUnit",
    initial,
    save: async (values) => {
      const { unitId } = await create.mutateAsync({
        body: {
          description: descriptionOf(values),
          validFrom: values.effectiveOn ?? "",
          sourceDocument: documentOf(values),
          reason: values.reason,
        },
      });
      return () => void navigate({ to: "/units/$unitId", params: { unitId }, search: { day: values.effectiveOn } });
    },
  });
  return (
    <FormPage
      title={t("create.title")}
      form={form}
      submitLabel={t("create.submit")}
      onCancel={() => router.history.back()}
      {...reading}
    >
      <UnitFields form={form} />
    </FormPage>
  );
}
