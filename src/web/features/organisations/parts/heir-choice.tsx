import { Select, Stack } from "@mantine/core";
import { addDays } from "../../../../domain/calendar/day.ts";
import { workSubjects } from "../../../../domain/organisations/work-subjects.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { organisationTexts } from "../texts.ts";
import { unitName } from "./unit-name.ts";

interface HeirChoiceProps {
  readonly pairs: readonly { readonly fromUnitId: string | null; readonly toUnitId: string | null }[];
  readonly effectiveOn: string | null;
  /** A body that only transfers duties keeps what nobody moves. */
  readonly required: boolean;
  /** Chosen successor by `heirKey`. */
  readonly heirs: Readonly<Record<string, string>>;
  readonly onChange: (key: string, toUnitId: string | null) => void;
}

const subjects = Object.entries(workSubjects);

/** Asks, for each old body with several successors, which of them takes what it holds. */
export function HeirChoice({ pairs, effectiveOn, required, heirs, onChange }: HeirChoiceProps) {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const before = useNames(effectiveOn === null ? null : addDays(effectiveOn, -1));
  const after = useNames(effectiveOn);
  const open = bodiesToAsk(pairs, required ? 2 : 1);
  return (
    <Stack gap="xs">
      {open.flatMap(([fromUnitId, successors]) =>
        subjects.map(([subject, words]) => {
          const key = heirKey(fromUnitId, subject);
          return (
            <Select
              key={key}
              maw={560}
              label={t("succession.heir", { unit: before.get(fromUnitId) ?? "…", subject: words[language] })}
              required={required}
              clearable={!required}
              data={successors.map((unitId) => ({ value: unitId, label: after.get(unitId) ?? "…" }))}
              value={heirs[key] ?? null}
              onChange={(toUnitId) => onChange(key, toUnitId)}
            />
          );
        }),
      )}
    </Stack>
  );
}

const heirKey = (fromUnitId: string, subject: string) => `${fromUnitId} ${subject}`;

/** The choices that belong to the pairs as they stand, in the shape of the contract. */
export function chosenHeirs(
  pairs: HeirChoiceProps["pairs"],
  required: boolean,
  heirs: HeirChoiceProps["heirs"],
): { fromUnitId: string; subject: string; toUnitId: string }[] {
  return bodiesToAsk(pairs, required ? 2 : 1).flatMap(([fromUnitId, successors]) =>
    subjects.flatMap(([subject]) => {
      const toUnitId = heirs[heirKey(fromUnitId, subject)];
      return toUnitId !== undefined && successors.includes(toUnitId) ? [{ fromUnitId, subject, toUnitId }] : [];
    }),
  );
}

function bodiesToAsk(pairs: HeirChoiceProps["pairs"], least: number): [string, string[]][] {
  const successors = new Map<string, Set<string>>();
  for (const { fromUnitId, toUnitId } of pairs) {
    if (fromUnitId === null || toUnitId === null) continue;
    successors.set(fromUnitId, (successors.get(fromUnitId) ?? new Set()).add(toUnitId));
  }
  return [...successors].filter(([, units]) => units.size >= least).map(([id, units]) => [id, [...units]]);
}

function useNames(day: string | null): ReadonlyMap<string, string> {
  const language = useLanguage();
  const tree = useOperation("organisations.getUnitTree", { query: day ? { day } : {} });
  const nodes = tree.data?.nodes ?? [];
  return new Map(nodes.map((node) => [node.id, unitName(node, language)]));
}
