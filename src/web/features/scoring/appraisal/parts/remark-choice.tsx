import { NativeSelect, Text } from "@mantine/core";
import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import type { RemarkTemplate } from "../../../../../contract/scoring/remarks.ts";
import { nameRemarkPlaces } from "../../../../../domain/scoring/appraisal/remark-text.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { appraisalTexts } from "../texts.ts";
import { chooseRemark, pointsLeft } from "./choose-remark.ts";
import type { VerdictWork } from "./use-verdict.ts";

interface RemarkChoiceProps {
  readonly line: AppraisalLine;
  readonly work: Pick<VerdictWork, "draft" | "change">;
}

/** A stock remark puts its text into the reason, a deduction code also the points that are left; both may be changed. */
export function RemarkChoice({ line, work }: RemarkChoiceProps) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const { draft, change } = work;
  const remarks = useOperation("scoring.listRemarks", {}).data?.items ?? [];
  const offered = remarks.filter((one) => !one.retired || one.code === draft.remarkCode);
  const find = (code: string | null) => offered.find((one) => one.code === code);
  const current = find(draft.remarkCode);
  const left = pointsLeft(line, current);
  const print = (points: string | null) => printDecimal(points ?? "0", language);
  const labelOf = ({ code, deduction, textVi, textEn }: RemarkTemplate) =>
    [
      code,
      ...(deduction === null ? [] : [t("form.takes", { points: print(deduction) })]),
      language === "en" ? (textEn ?? nameRemarkPlaces(textVi)) : nameRemarkPlaces(textVi),
    ].join(" · ");
  return (
    <div>
      <NativeSelect
        label={t("form.remark")}
        value={draft.remarkCode ?? ""}
        data={[
          { value: "", label: t("form.noRemark") },
          ...offered.map((one) => ({ value: one.code, label: labelOf(one) })),
        ]}
        onChange={(event) => change(chooseRemark(line, draft, find(event.currentTarget.value), current))}
        maw={460}
      />
      <Text size="xs" c="dimmed" mt={2} role="status">
        {left !== null &&
          t("form.deducted", {
            claimed: print(line.selfPoints),
            deduction: print(current?.deduction ?? null),
            left: print(left),
          })}
      </Text>
    </div>
  );
}
