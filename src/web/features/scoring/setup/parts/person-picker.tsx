import { MultiSelect, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { RoundPerson } from "../../../../../contract/scoring/assignments.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { setupTexts } from "../texts.ts";

type Role = "officer" | "leader" | "council";

/** "Lục Thị Dung, Chuyên viên, Sở Tư pháp" */
export function printPerson({ displayName, position, unitName }: RoundPerson): string {
  return [displayName, position, unitName].filter(Boolean).join(", ");
}

/** People found by any part of name or unit; those already chosen stay among the choices. */
function usePeople(roundId: string, role: Role, chosen: readonly RoundPerson[]) {
  const [search, setSearch] = useState("");
  const [asked] = useDebouncedValue(search, 200);
  const names = new Set(chosen.map(printPerson));
  const query = { role, ...(asked !== "" && !names.has(asked) && { q: asked.slice(0, 100) }) };
  const answer = useOperation("scoring.findRoundPeople", { params: { roundId }, query }, { keepPrevious: true });
  const people = new Map(
    [...chosen, ...(answer.data?.items ?? [])].map((person) => [person.accountId as string, person]),
  );
  const data = [...people].map(([value, person]) => ({ value, label: printPerson(person) }));
  return { people, data, search, setSearch };
}

interface PickerProps {
  readonly roundId: string;
  readonly can: Role;
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
}

export function PersonPicker(
  props: PickerProps & { readonly value: RoundPerson | null; readonly onChange: (value: RoundPerson | null) => void },
) {
  const { roundId, can, value, onChange, label, description, error } = props;
  const t = useTexts(setupTexts);
  const { people, data, search, setSearch } = usePeople(roundId, can, value === null ? [] : [value]);
  return (
    <Select
      label={label}
      description={description}
      error={error}
      placeholder={t("person.hint")}
      nothingFoundMessage={t("person.nothing")}
      data={data}
      filter={({ options }) => options}
      searchable
      clearable
      searchValue={search}
      onSearchChange={setSearch}
      value={value?.accountId ?? null}
      onChange={(id) => onChange((id === null ? undefined : people.get(id)) ?? null)}
    />
  );
}

export function PeoplePicker(
  props: PickerProps & { readonly value: readonly RoundPerson[]; readonly onChange: (value: RoundPerson[]) => void },
) {
  const { roundId, can, value, onChange, label, description, error } = props;
  const t = useTexts(setupTexts);
  const { people, data, search, setSearch } = usePeople(roundId, can, value);
  return (
    <MultiSelect
      label={label}
      description={description}
      error={error}
      placeholder={value.length === 0 ? t("person.hint") : ""}
      nothingFoundMessage={t("person.nothing")}
      data={data}
      filter={({ options }) => options}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      value={value.map((person) => person.accountId)}
      onChange={(ids) => onChange(ids.flatMap((id) => people.get(id) ?? []))}
    />
  );
}
