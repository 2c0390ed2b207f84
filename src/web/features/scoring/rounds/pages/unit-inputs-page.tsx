import { useParams } from "@tanstack/react-router";
import type { UnitInputs } from "../../../../../contract/scoring/inputs.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DetailPage } from "../../../../ui/detail/detail-page.tsx";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PrintButton } from "../../../../ui/print-button.tsx";
import { InputsForm } from "../inputs/inputs-form.tsx";
import { InputsView } from "../inputs/inputs-view.tsx";
import { nameOf } from "../parts/name-of.ts";
import { RoundMark } from "../parts/round-mark.tsx";
import { roundTexts } from "../texts.ts";

/** The inputs of one unit in a round. */
export function UnitInputsPage() {
  const { roundId, unitId } = useParams({ strict: false }) as { roundId: string; unitId: string };
  const answer = useOperation("scoring.getUnitInputs", { params: { roundId, unitId } });
  return <Loaded answer={answer}>{(unit) => <Inputs key={`${roundId} ${unitId}`} unit={unit} />}</Loaded>;
}

function Inputs({ unit }: { unit: UnitInputs }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const faulty = unit.components.filter((component) => component.faults.length > 0).length;
  const isEmpty = unit.components.every(
    ({ inputs, notApplicable }) => !notApplicable.value && inputs.every((field) => field.value === null),
  );
  const values = {
    unit: nameOf({ nameVi: unit.unitNameVi, nameEn: unit.unitNameEn }, language),
    faulty: printDecimal(faulty, language),
    components: printDecimal(unit.components.length, language),
  };
  return (
    <DetailPage
      title={t(isEmpty ? "editor.titleEmpty" : faulty === 0 ? "editor.titleComplete" : "editor.title", values)}
      backTo={`/rounds/${unit.roundId}/units`}
      badges={<RoundMark roundId={unit.roundId} />}
      actions={
        <>
          <PrintButton />
          <LinkButton to={`/rounds/${unit.roundId}/units/${unit.unitId}`} variant="default">
            {t("toResult")}
          </LinkButton>
        </>
      }
    >
      {unit.abilities.edit ? <InputsForm unit={unit} /> : <InputsView unit={unit} />}
    </DetailPage>
  );
}
