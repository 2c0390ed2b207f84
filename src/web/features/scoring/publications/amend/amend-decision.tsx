import { Button, Group, Paper, Stack, Text, Textarea, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { submitByKeys } from "../../../../ui/form/submit-by-keys.ts";
import { titleOf } from "../../rounds/parts/name-of.ts";
import { DecisionFields } from "../parts/decision-fields.tsx";
import { publicationTexts } from "../texts.ts";
import { AmendmentDrafts } from "./amendment-drafts.tsx";
import type { Amendment } from "./use-amendment.ts";

interface AmendDecisionProps {
  readonly round: RoundDetail;
  readonly work: Amendment;
  readonly onPublished: () => void;
}

/** By which decision and why; published after it was asked once, and only what was looked at. */
export function AmendDecision({ round, work, onPublished }: AmendDecisionProps) {
  const t = useTexts(publicationTexts);
  const language = useLanguage();
  const publications = useOperation("scoring.listPublications", { params: { roundId: round.id } }).data;
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>();
  const { form, faults } = useFieldFaults(isAsking ? undefined : error);
  const { decision, reason } = work.draft.values;
  const { differences } = work;
  const units = (changed: typeof differences) => printDecimal(new Set(changed?.map((one) => one.unit)).size, language);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (work.isBarred() || differences === undefined) return;
    setError(undefined);
    setAsking(true);
  };
  // A refusal is told at the fields of the page, which the dialog would cover.
  const publish = async () => {
    try {
      await work.publish(publications?.waiting);
    } catch (caught) {
      setError(caught);
      return;
    }
    onPublished();
  };
  return (
    <Paper withBorder p="md">
      <form ref={form} onSubmit={ask} onKeyDown={submitByKeys} aria-label={t("decision.title")}>
        <Stack gap="sm" maw={760}>
          <Title order={2}>{t("decision.title")}</Title>
          <Textarea
            label={t("amend.reason")}
            description={t("amend.reasonHint")}
            required
            minLength={3}
            maxLength={1000}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => work.draft.change({ reason: event.currentTarget.value })}
            {...faults.at("reason")}
          />
          <AmendmentDrafts roundId={round.id} work={work} />
          <DecisionFields
            roundId={round.id}
            onChange={(changes) => work.draft.change({ decision: { ...decision, ...changes } })}
            onSettled={() => setError(undefined)}
            required
            amends
            {...{ decision, faults, error, publications }}
          />
          <ErrorNotice error={error} faults={faults} />
          <Group gap="sm">
            <Button type="submit" disabled={differences === undefined}>
              {t("amend.publish")}
            </Button>
            {differences === undefined && <Text size="sm">{t("preview.needed")}</Text>}
          </Group>
        </Stack>
      </form>
      {isAsking && (
        <ConfirmDialog
          title={t("amend.ask", { title: titleOf(round, language) })}
          detail={t("amend.askDetail", {
            units: units(differences),
            ranks: units(differences?.filter((one) => one.field === "rank")),
          })}
          confirmLabel={t("amend.publish")}
          onConfirm={publish}
          onClose={() => setAsking(false)}
        />
      )}
    </Paper>
  );
}
