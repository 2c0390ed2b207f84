import { Button } from "@mantine/core";
import { useState } from "react";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { appraisalTexts } from "../texts.ts";

type Data = CallResult<"scoring.getExplanation">;
type Act = Data["abilities"]["acts"][number];

interface ExplanationActsProps {
  readonly roundId: string;
  readonly unitId: string;
  readonly data: Data;
}

/** What may be done with the explanation as a whole: to the head, back, sent, withdrawn. */
export function ExplanationActs({ roundId, unitId, data }: ExplanationActsProps) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const move = useCommand("scoring.moveExplanation", ["scoring"]);
  const [asking, setAsking] = useState<Act>();
  const run = async (act: Act, reason: string) => {
    const body = { act, basedOnVersion: data.version, reason: act === "return" ? reason : null };
    await move.mutateAsync({ params: { roundId, unitId }, body } as never);
    notify({ kind: "done", text: t("explain.moved") });
  };
  return (
    <>
      {data.abilities.acts.map((act) => (
        <Button key={act} variant={act === "submit" ? "filled" : "default"} onClick={() => setAsking(act)}>
          {t(`explain.act.${act}`)}
        </Button>
      ))}
      {asking !== undefined && (
        <ConfirmDialog
          title={t("explain.act.title", { act: t(`explain.act.${asking}`) })}
          detail={t("explain.act.detail", { unit: unitNameOf(data, language) })}
          confirmLabel={t(`explain.act.${asking}`)}
          {...(asking === "return" && { reasonLabel: t("explain.act.returnReason") })}
          onConfirm={(reason) => run(asking, reason)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
