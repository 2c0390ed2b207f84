import { Alert, Anchor, List, Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { dayOf } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { LackList } from "../../council/parts/lack-list.tsx";
import { DecisionFields } from "../../publications/parts/decision-fields.tsx";
import { RestrictedChoice } from "../../publications/parts/restricted-choice.tsx";
import { decisionSent, noDecision } from "../../publications/parts/types.ts";
import { roundTexts } from "../texts.ts";
import type { InputsState } from "./inputs-state.tsx";
import { nameOf, titleOf } from "./name-of.ts";
import { countUnits } from "./round-finding.ts";

interface RoundDialogProps {
  readonly round: RoundDetail;
  readonly onClose: () => void;
}

/** Makes the result public; the decision is named where there is one already. */
export function PublishDialog({ round, onClose }: RoundDialogProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const publish = useCommand("scoring.publishRound", ["scoring"]);
  const publications = useOperation("scoring.listPublications", { params: { roundId: round.id } }).data;
  const [decision, setDecision] = useState(noDecision);
  const [restricted, setRestricted] = useState<string[]>([]);
  const [error, setError] = useState<unknown>();
  const required = round.openedAt !== null;
  const { units } = countUnits(round);
  const incomplete = useUnitsWith(round.id, "incomplete");
  const notSubmitted = useUnitsWith(round.id, "notSubmitted");
  const state = useLacks(round);
  const { lacks, advice, lastMeeting } = state;
  // Nothing is typed before the warnings stand: they would push the fields down, and come too late to be read.
  const isAsked = [incomplete, notSubmitted, state].some((one) => one.isAsked);
  if (lacks.length > 0) {
    return (
      <ConfirmDialog
        title={t("publish.title", { title: titleOf(round, language) })}
        detail={t("publish.lacks", { count: printDecimal(lacks.length, language) })}
        confirmLabel={t("publish")}
        isBarred
        onConfirm={async () => {}}
        onClose={onClose}
      >
        <LackList roundId={round.id} lacks={lacks} mayAnswer={round.abilities.manage} />
      </ConfirmDialog>
    );
  }
  const send = async (reason: string) => {
    setError(undefined);
    const sent = decisionSent(decision, publications?.waiting);
    const body = { basedOnVersion: round.version, ...sent, restricted, reason };
    try {
      await publish.mutateAsync({ params: { roundId: round.id }, body });
    } catch (caught) {
      setError(caught);
      throw caught;
    }
    notify({ kind: "done", text: t("publish.done"), detail: titleOf(round, language) });
  };
  return (
    <ConfirmDialog
      title={t("publish.title", { title: titleOf(round, language) })}
      detail={t("publish.detail", { units: printDecimal(units, language) })}
      confirmLabel={t("publish")}
      reasonLabel={t("reason")}
      isBarred={isAsked}
      onConfirm={send}
      onClose={onClose}
    >
      {(faults, settle) =>
        isAsked ? (
          <Skeleton height={320} role="status" aria-label={t("publish.asking")} />
        ) : (
          <>
            {incomplete.total > 0 && (
              <Alert color="red" role="status">
                {t("publish.incomplete", { count: printDecimal(incomplete.total, language) })}
                <List size="sm" role="list">
                  {incomplete.units.map((unit) => (
                    <List.Item key={unit.unitId}>
                      <Anchor
                        component={Link}
                        to={`/rounds/${round.id}/units/${unit.unitId}`}
                        size="sm"
                        underline="always"
                      >
                        {nameOf(unit, language)}
                      </Anchor>
                    </List.Item>
                  ))}
                </List>
              </Alert>
            )}
            {advice.length > 0 && (
              <Alert color="yellow" role="status" title={t("publish.advice")}>
                <LackList roundId={round.id} lacks={advice} mayAnswer={false} />
              </Alert>
            )}
            {notSubmitted.total > 0 && (
              <Alert color="yellow" role="status">
                {t("publish.notSubmitted", { count: printDecimal(notSubmitted.total, language) })}
              </Alert>
            )}
            <DecisionFields
              roundId={round.id}
              onChange={(changes) => setDecision({ ...decision, ...changes })}
              onSettled={() => {
                setError(undefined);
                settle();
              }}
              {...{ decision, required, faults, error, publications, lastMeeting }}
            />
            <RestrictedChoice
              round={round}
              value={restricted}
              onChange={setRestricted}
              error={faults.at("restricted").error}
            />
          </>
        )
      }
    </ConfirmDialog>
  );
}

/** What a round under way lacks before it may be published, what should be there too, and the day of the last meeting of its council; `isAsked` until it is known. */
function useLacks({ id, state }: RoundDetail) {
  const answer = useOperation("scoring.getCouncilWork", { params: { roundId: id } }, { enabled: state === "open" });
  const { lacks = [], advice = [], sessions = [] } = answer.data ?? {};
  const days = sessions.map((one) => dayOf(one.endsAt ?? one.startsAt)).sort();
  return { isAsked: answer.isLoading, lacks, advice, lastMeeting: days.at(-1) };
}

/** How many units of the round have inputs in this state, and the first of them; none until it is known. */
function useUnitsWith(roundId: string, inputs: InputsState) {
  const answer = useOperation("scoring.listRoundUnits", {
    params: { roundId },
    query: { inputs, pageSize: "20" },
  } as never);
  return { isAsked: answer.isLoading, total: answer.data?.total ?? 0, units: answer.data?.items ?? [] };
}
