import { useNavigate, useParams, useRouter } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { call } from "../../../../api/call.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { FormDoor } from "../../../../ui/form/form-door.tsx";
import { FormPage } from "../../../../ui/form/form-page.tsx";
import { useEditForm } from "../../../../ui/form/use-edit-form.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { RoundFields } from "../form/round-fields.tsx";
import { planOf, type RoundPlanSent, valuesOf } from "../form/round-form.ts";
import { usePlanReading } from "../form/use-plan-reading.ts";
import { useUnitIds } from "../form/use-unit-ids.ts";
import { titleOf } from "../parts/name-of.ts";
import { roundTexts } from "../texts.ts";

/** Changes a draft round; units that have inputs stay. */
export function RoundChangePage() {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const round = useOperation("scoring.getRound", { params: { roundId } });
  const units = useUnitIds(roundId);
  return (
    <Loaded answer={round}>
      {(detail) => (
        <ChangeDoor key={roundId} round={detail}>
          {() => <Loaded answer={units}>{(unitIds) => <ChangeForm round={detail} unitIds={unitIds} />}</Loaded>}
        </ChangeDoor>
      )}
    </Loaded>
  );
}

/** Once a round is open or published, whoever runs it is told what takes the place of a change. */
function ChangeDoor({ round, children }: { round: RoundDetail; children: () => ReactNode }) {
  const t = useTexts(roundTexts);
  const { manage, change } = round.abilities;
  const refusal =
    round.state === "draft" || !(manage || round.state === "published")
      ? undefined
      : {
          title: t(`change.${round.state}`),
          detail: t(`change.${round.state}.detail`),
          to: `/rounds/${round.id}`,
          toLabel: t("change.back"),
        };
  return (
    <FormDoor allowed={change} refusal={refusal}>
      {children}
    </FormDoor>
  );
}

interface ChangeFormProps {
  readonly round: RoundDetail;
  /** Units of each block by its code. */
  readonly unitIds: ReadonlyMap<string, readonly string[]>;
}

function ChangeForm({ round, unitIds }: ChangeFormProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const router = useRouter();
  const navigate = useNavigate();
  const change = useCommand("scoring.changeRound", ["scoring"]);
  const reading = usePlanReading();
  const params = { roundId: round.id };
  const [version] = useState(round.version);
  const [initial] = useState(() => {
    const blocks = round.blocks.map((block) => ({ ...block, unitIds: unitIds.get(block.code) ?? [] }));
    return valuesOf({ ...round, blocks });
  });
  const form = useEditForm({
    id: `scoring.changeRound.${round.id}`,
    initial,
    fromStored: (stored) => valuesOf(stored as RoundPlanSent),
    save: async (values, stored) => {
      // After a refusal the person has decided about what is stored now, so the change is based on that.
      const basedOnVersion = stored === undefined ? version : (await call("scoring.getRound", { params })).version;
      await change.mutateAsync({ params, body: { basedOnVersion, plan: planOf(values), reason: values.reason } });
      return () => void navigate({ to: "/rounds/$roundId/about", params });
    },
  });
  return (
    <FormPage
      title={t("change.title", { title: titleOf(round, language) })}
      form={form}
      onCancel={() => router.history.back()}
      {...reading}
    >
      <RoundFields form={form} />
    </FormPage>
  );
}
