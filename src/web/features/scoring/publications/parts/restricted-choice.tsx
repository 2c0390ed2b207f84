import { MultiSelect, Text } from "@mantine/core";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { publicationTexts } from "../texts.ts";
import { filterOptions } from "./filter-options.ts";
import { useRoundParts } from "./use-round-parts.ts";

interface RestrictedChoiceProps {
  readonly round: Pick<RoundDetail, "blocks">;
  /** Codes of components. */
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
  readonly error: string | undefined;
}

/** The components whose inputs are not for everybody, by code or name, and what follows from it. */
export function RestrictedChoice({ round, value, onChange, error }: RestrictedChoiceProps) {
  const t = useTexts(publicationTexts);
  const { all } = useRoundParts(round);
  return (
    <div>
      <MultiSelect
        label={t("restricted.label")}
        description={t("restricted.hint")}
        data={all}
        searchable
        clearable
        limit={60}
        filter={filterOptions}
        nothingFoundMessage={t("restricted.nothing")}
        value={[...value]}
        onChange={onChange}
        error={error}
      />
      {value.length > 0 && (
        <Text size="xs" c="dimmed" mt={4} role="status">
          {t("restricted.means")}
        </Text>
      )}
    </div>
  );
}
