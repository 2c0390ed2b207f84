import { Checkbox, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { ApiError } from "../../../../api/api-error.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import type { FieldFaults } from "../../../../ui/form/field-faults.ts";
import { publicationTexts } from "../texts.ts";
import { DecisionFile } from "./decision-file.tsx";
import { DecisionWarnings } from "./decision-warnings.tsx";
import type { Publications, TypedDecision } from "./types.ts";

interface DecisionFieldsProps {
  readonly roundId: string;
  readonly decision: TypedDecision;
  readonly onChange: (changes: Partial<TypedDecision>) => void;
  /** The round is published only by a decision that is signed and at hand. */
  readonly required: boolean;
  readonly faults: FieldFaults;
  /** Why the publication was refused. */
  readonly error: unknown;
  /** What waits, and whether it may be attached here; undefined until it is known. */
  readonly publications: Publications | undefined;
}

/** Number, date and signer of the decision, and its signed copy. */
export function DecisionFields(props: DecisionFieldsProps) {
  const { roundId, decision, onChange, required, faults, publications } = props;
  const t = useTexts(publicationTexts);
  const problem = props.error instanceof ApiError ? props.error.problem : undefined;
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
              {...faults.at("decision.number")}
            />
            <DayPicker
              label={t("decision.date")}
              required
              value={decision.date}
              onChange={(date) => onChange({ date })}
              error={problem?.code === "scoring.decision_in_future" ? problem.detail : faults.at("decision.date").error}
            />
          </SimpleGrid>
          <TextInput
            label={t("decision.signer")}
            required
            maxLength={200}
            value={decision.signer}
            onChange={(event) => onChange({ signer: event.currentTarget.value })}
            {...faults.at("decision.signer")}
          />
          {publications?.abilities.attach && (
            <DecisionFile
              {...{ roundId, required }}
              waiting={publications.waiting}
              error={problem?.code === "scoring.decision_missing" ? t("file.missing") : undefined}
            />
          )}
        </>
      )}
      <DecisionWarnings {...{ decision, required, publications }} />
    </Stack>
  );
}
