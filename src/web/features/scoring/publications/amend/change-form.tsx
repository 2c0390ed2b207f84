import { Button, Group, Paper, Select, SimpleGrid, Stack, Title } from "@mantine/core";
import { type FormEvent, useEffect, useRef } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { nameInputs } from "../../../../../domain/scoring/sheet/name-inputs.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { submitByKeys } from "../../../../ui/form/submit-by-keys.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { filterOptions } from "../parts/filter-options.ts";
import { useRoundParts } from "../parts/use-round-parts.ts";
import { publicationTexts } from "../texts.ts";
import { countedColumn, keyOfChange } from "./amend-draft.ts";
import { ChangeContent } from "./change-content.tsx";
import { OpenLeave } from "./open-leave.tsx";
import { OpenNotice } from "./open-notice.tsx";
import { UnitChoice } from "./unit-choice.tsx";
import type { Amendment } from "./use-amendment.ts";
import { useBlockRules } from "./use-block-rules.ts";

interface ChangeFormProps {
  readonly round: RoundDetail;
  readonly work: Amendment;
}

/** Stands for bonus and penalty among the components, whose codes never are a star. */
const extras = "*";

/** Chooses a component of a unit and says what it should be; it is tried before it goes into the list. */
export function ChangeForm({ round, work }: ChangeFormProps) {
  const t = useTexts(publicationTexts);
  const language = useLanguage();
  const { typed, list } = work.draft.values;
  const { unit, component } = typed;
  const parts = useRoundParts(round);
  const { form, faults } = useFieldFaults(work.changeError);
  const isChosen = unit !== null && component !== null;
  const columns = useOperation(
    "scoring.getColumns",
    { params: { roundId: round.id, unitId: unit?.unitId ?? "" }, query: { component: component ?? "" } } as never,
    { enabled: isChosen },
  );
  const rules = useBlockRules(round.id, unit?.blockCode);
  const options = unit === null ? [] : (parts.ofBlock.get(unit.blockCode) ?? []);
  const withExtras = unit !== null && parts.withExtras.has(unit.blockCode);
  const isListed = isChosen && list.some((one) => keyOfChange(one) === keyOfChange({ unit, component }));
  const title = useRef<HTMLHeadingElement>(null);
  const { turn } = work;
  useEffect(() => {
    if (turn > 0) title.current?.focus();
  }, [turn]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isChosen || columns.data === undefined || work.busy) return;
    const { kind, points, reason } = typed;
    const inputs = typed.inputs ?? countedColumn(columns.data.columns)?.inputs ?? {};
    void work.put({
      ...{ unit, component, reason },
      inputs: kind === "inputs" ? inputs : null,
      points: kind === "points" ? points : null,
      fields: columns.data.fields.map(({ name, title, options: choices }) => ({ name, title, options: choices })),
    });
  };
  return (
    <Paper withBorder p="md">
      <form ref={form} onSubmit={send} onKeyDown={submitByKeys} aria-label={t("change.add")}>
        <Stack gap="sm">
          <Title order={2} ref={title} tabIndex={-1}>
            {t("change.add")}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <UnitChoice
              roundId={round.id}
              value={unit}
              onChange={(chosen) => work.choose({ unit: chosen, component: null })}
            />
            <Select
              label={t("change.component")}
              required
              searchable
              clearable
              limit={80}
              disabled={unit === null}
              filter={filterOptions}
              nothingFoundMessage={t("restricted.nothing")}
              data={[...options, ...(withExtras ? [{ value: extras, label: t("change.extras") }] : [])]}
              value={component === "" ? extras : component}
              onChange={(code) => work.choose({ unit, component: code === extras ? "" : code })}
            />
          </SimpleGrid>
          {isChosen && (
            <Loaded answer={columns}>
              {(data) => (
                <ChangeContent
                  {...{ data, typed, rules, faults }}
                  mayNotApply={options.find((one) => one.value === component)?.mayNotApply ?? false}
                  onChange={(changes) => work.type({ ...typed, ...changes })}
                />
              )}
            </Loaded>
          )}
          <ErrorNotice
            error={work.changeError}
            faults={faults}
            readMessage={(message) => nameInputs(message, columns.data?.fields ?? [], language)}
          />
          <OpenLeave work={work} />
          <OpenNotice press={work.openPress} isListed={isListed} />
          {isChosen && (
            <Group gap="xs">
              <Button type="submit" loading={work.busy}>
                {t(isListed ? "change.replace" : "change.put")}
              </Button>
              <Button variant="default" onClick={work.clear}>
                {t("change.clear")}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Paper>
  );
}
