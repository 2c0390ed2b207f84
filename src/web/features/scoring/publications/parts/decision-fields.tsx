import { Checkbox, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type DecisionFault, findDecisionFaults } from "../../../../../domain/scoring/another-decision.ts";
import { ApiError } from "../../../../api/api-error.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import type { FieldFaults } from "../../../../ui/form/field-faults.ts";
import { publicationTexts } from "../texts.ts";
import { DecisionFile } from "./decision-file.tsx";
import { DecisionWarnings } from "./decision-warnings.tsx";
import type { Publications, TypedDecision } from "./types.ts";
import { partsRefused, useAsRefused, useSettled } from "./use-as-refused.ts";

interface DecisionFieldsProps {
  readonly roundId: string;
  readonly decision: TypedDecision;
  readonly onChange: (changes: Partial<TypedDecision>) => void;
  /** The round is published only by a decision that is signed and at hand. */
  readonly required: boolean;
  /** It corrects a published result: the draft of the first decision is not the one to be signed. */
  readonly amends?: boolean;
  readonly faults: FieldFaults;
  /** Why the publication was refused. */
  readonly error: unknown;
  /** What the refusal was about is mended: it is told no longer. */
  readonly onSettled: () => void;
  /** What waits, and whether it may be attached here; undefined until it is known. */
  readonly publications: Publications | undefined;
  /** The day of the last meeting of the council before a first publication ("2026-01-05"). */
  readonly lastMeeting?: string | undefined;
}

/** Number, date and signer of the decision, and its signed copy. */
export function DecisionFields(props: DecisionFieldsProps) {
  const { roundId, decision, onChange, required, amends = false, faults, publications } = props;
  const t = useTexts(publicationTexts);
  const problem = props.error instanceof ApiError ? props.error.problem : undefined;
  const file = publications?.waiting?.sha256 ?? null;
  const isAsRefused = useAsRefused(props.error, { decision, file });
  const { faultOf, isAnother } = useDecisionFaults(props, isAsRefused);
  const parts = partsRefused(props.error);
  const isMended =
    problem?.code === "scoring.decision_not_another"
      ? isAnother && !parts.every(isAsRefused)
      : parts.length > 0 && !parts.some(isAsRefused);
  useSettled(isMended, props.onSettled);
  useShownFile(problem);
  const isFuture = problem?.code === "scoring.decision_in_future" && isAsRefused("date");
  const signerFault = faults.at("decision.signer").error;
  const isMissing = problem?.code === "scoring.decision_missing" && publications?.waiting === null;
  return (
    <Stack gap="xs">
      {!required && (
        <Checkbox
          label={t("decision.made")}
          checked={decision.made}
          onChange={(event) => onChange({ made: event.currentTarget.checked })}
        />
      )}
      {(required || decision.made) && (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            <TextInput
              label={t("decision.number")}
              required
              maxLength={200}
              value={decision.number}
              onChange={(event) => onChange({ number: event.currentTarget.value })}
              error={faultOf("number")}
            />
            <DayPicker
              label={t("decision.date")}
              required
              value={decision.date}
              onChange={(date) => onChange({ date })}
              error={isFuture ? problem.detail : faultOf("date")}
            />
          </SimpleGrid>
          <TextInput
            label={t("decision.signer")}
            required
            maxLength={200}
            value={decision.signer}
            onChange={(event) => onChange({ signer: event.currentTarget.value })}
            error={isAsRefused("signer") ? signerFault : undefined}
          />
          {publications?.abilities.attach && (
            <DecisionFile
              {...{ roundId, required }}
              hasDraft={!amends}
              waiting={publications.waiting}
              error={isMissing ? t("file.missing") : faultOf("file")}
            />
          )}
        </>
      )}
      <DecisionWarnings {...{ decision, required, publications }} lastMeeting={props.lastMeeting} />
    </Stack>
  );
}

/** Where another file than the one on the screen waits, it is read again, so that the person sees what would be published. */
function useShownFile(problem: ApiError["problem"] | undefined) {
  const client = useQueryClient();
  useEffect(() => {
    if (problem?.code !== "scoring.decision_replaced") return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "scoring.listPublications" });
  }, [problem, client]);
}

/**
 * What is wrong with a part of the decision. That it is not another one than those before is seen as it is typed, and
 * gone with the next word; the refusal says the same and is taken up here.
 */
function useDecisionFaults(
  { decision, publications, faults, error }: DecisionFieldsProps,
  isAsRefused: ReturnType<typeof useAsRefused>,
) {
  const language = useLanguage();
  const earlier = publications?.items.map((one) => ({ ...one, fileSha256: one.signedDecision?.sha256 ?? null })) ?? [];
  const typed = { number: decision.number, date: decision.date ?? "" };
  const found = findDecisionFaults({ ...typed, fileSha256: publications?.waiting?.sha256 ?? null }, earlier);
  const isRefused = error instanceof ApiError && error.problem.code === "scoring.decision_not_another";
  const isSeen = isRefused && publications !== undefined;
  const faultOf = (part: DecisionFault["part"]) => {
    const refused = faults.at(`decision.${part}`).error;
    const stands = !isSeen && isAsRefused(part);
    return found.find((one) => one.part === part)?.[language] ?? (stands ? refused : undefined);
  };
  return { faultOf, isAnother: found.length === 0 };
}
