import { Autocomplete, Text } from "@mantine/core";
import { useMemo } from "react";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { walkSet } from "../../../../../domain/scoring/validate/walk.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { designerTexts } from "../texts.ts";
import { agencyChoices } from "./agency-choices.ts";

interface LeadAgencyFieldProps {
  readonly document: CriteriaSet;
  readonly value: string;
  readonly onChange: (agency: string) => void;
}

/**
 * Who appraises a part: units of the year of the set are suggested by name and code, of both eras where the year has
 * two; any other text may stand, for agencies outside of the tree.
 */
export function LeadAgencyField({ document, value, onChange }: LeadAgencyFieldProps) {
  const t = useTexts(designerTexts);
  const first = useTree(document.year, "01-01");
  const last = useTree(document.year, "12-31");
  // What is being typed stands in the set already: it is no suggestion.
  const used = useMemo(() => agenciesOf(document).filter((name) => name !== value), [document, value]);
  const choices = useMemo(() => agencyChoices(used, [last, first]), [used, first, last]);
  const byValue = useMemo(() => new Map(choices.map((choice) => [choice.value, choice])), [choices]);
  return (
    <Autocomplete
      label={t("part.leadAgency")}
      description={t("part.leadAgency.hint")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      data={choices.map((choice) => choice.value)}
      value={value}
      onChange={onChange}
      limit={40}
      // At the end of the page the open list would stand outside of every landmark.
      comboboxProps={{ withinPortal: false }}
      filter={({ options, search, limit }) =>
        options
          .filter((one) => "value" in one && matchesSearch(byValue.get(one.value)?.words ?? one.value, search))
          .slice(0, limit)
      }
      renderOption={({ option }) => (
        <div>
          {option.value}
          {byValue.get(option.value)?.about && (
            <Text size="xs" c="dimmed">
              {byValue.get(option.value)?.about}
            </Text>
          )}
        </div>
      )}
    />
  );
}

const nothing: never[] = [];

/** The units on a day of the year; none where the set says no year. */
function useTree(year: number | undefined, day: string) {
  const query = year === undefined ? {} : { day: `${year}-${day}` };
  return useOperation("organisations.getUnitTree", { query }).data?.nodes ?? nothing;
}

/** The agencies that the set names already. */
function agenciesOf(document: CriteriaSet): string[] {
  const names = walkSet(document).flatMap(({ node }) => node.leadAgency ?? []);
  return [...new Set(names)].filter((name) => name.trim() !== "").sort((a, b) => a.localeCompare(b, "vi"));
}
