import { useNavigate, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { SentBody } from "../../../../../contract/operation.ts";
import type { createRound } from "../../../../../contract/scoring/rounds.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { canAny, useSession } from "../../../../app/session.tsx";
import { today } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { FormDoor } from "../../../../ui/form/form-door.tsx";
import { FormPage } from "../../../../ui/form/form-page.tsx";
import { useEditForm } from "../../../../ui/form/use-edit-form.ts";
import { type NewRound, NewRoundFields } from "../../setup/parts/new-round-fields.tsx";
import { RoundFields } from "../form/round-fields.tsx";
import { emptyBlock, planOf, type RoundFormValues } from "../form/round-form.ts";
import { usePlanReading } from "../form/use-plan-reading.ts";
import { roundTexts } from "../texts.ts";

/** A new round of evaluation. */
export function RoundCreatePage() {
  const session = useSession();
  return <FormDoor allowed={canAny(session, ["scoring.manage"])}>{() => <NewRoundForm />}</FormDoor>;
}

function NewRoundForm() {
  const t = useTexts(roundTexts);
  const router = useRouter();
  const navigate = useNavigate();
  const create = useCommand("scoring.createRound", ["scoring"]);
  const reading = usePlanReading();
  const [initial] = useState<RoundFormValues>(() => {
    const day = today();
    const year = day.slice(0, 4);
    return {
      year,
      titleVi: t("create.usualTitle", { year }),
      titleEn: null,
      day,
      ties: null,
      tieBreak: "",
      notSubmitted: null,
      demonstration: false,
      blocks: [{ ...emptyBlock, code: "SO", nameVi: t("create.usualBlock") }],
      reason: "",
    };
  });
  const [kind, setKind] = useState<NewRound>({ practice: false, ownerUnitId: null });
  const form = useEditForm({
    id: "scoring.createRound",
    initial,
    save: async (values) => {
      const { roundId } = await create.mutateAsync({
        body: { plan: planOf(values), ...kind, reason: values.reason } as SentBody<typeof createRound>,
      });
      return () => void navigate({ to: "/rounds/$roundId/units", params: { roundId } });
    },
  });
  return (
    <FormPage
      title={t("create.title")}
      form={form}
      submitLabel={t("create")}
      onCancel={() => router.history.back()}
      {...reading}
    >
      <NewRoundFields value={kind} onChange={setKind} />
      <RoundFields form={form} />
    </FormPage>
  );
}
