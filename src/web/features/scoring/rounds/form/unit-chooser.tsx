import { Alert, Button, Checkbox, Group, Modal, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import type { UnitKind } from "../../../../../domain/organisations/model.ts";
import { unitKindLabels } from "../../../../../domain/organisations/unit-labels.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { printDay } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { nameOf } from "../parts/name-of.ts";
import { roundTexts } from "../texts.ts";
import { changeChoice, kindsOf, matchingUnits, strangers } from "./choose-units.ts";
import classes from "./unit-chooser.module.css";

interface UnitChooserProps {
  readonly title: string;
  /** Units that live on this day; null: today. */
  readonly day: string | null;
  readonly chosen: readonly string[];
  /** Units of the other blocks. */
  readonly taken: ReadonlySet<string>;
  readonly onChange: (chosen: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Chooses the units of a block from the organisation of the day: by kind, by name, one by one or all found. */
export function UnitChooser({ title, day, chosen, taken, onChange, onClose }: UnitChooserProps) {
  useReturnFocus();
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const [kind, setKind] = useState<UnitKind | "">("");
  const [text, setText] = useState("");
  const tree = useOperation("organisations.getUnitTree", { query: day ? { day } : {} });
  const nodes = useMemo(() => tree.data?.nodes ?? [], [tree.data]);
  const found = useMemo(() => matchingUnits(nodes, { kind, text }), [nodes, kind, text]);
  const isChosen = new Set(chosen);
  const gone = tree.data ? strangers(chosen, nodes) : [];
  const print = (count: number) => printDecimal(count, language);
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <Stack gap="sm">
        <Group gap="sm" align="end">
          <TextInput
            data-autofocus
            type="search"
            label={t("units.search")}
            flex={1}
            miw={180}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <NativeSelect
            label={t("units.kind")}
            value={kind}
            data={[
              { value: "", label: t("units.everyKind") },
              ...kindsOf(nodes).map((value) => ({ value, label: unitKindLabels[value][language] })),
            ]}
            onChange={(event) => setKind(event.currentTarget.value as UnitKind | "")}
          />
        </Group>
        <Group gap="xs">
          <Button variant="default" onClick={() => onChange(changeChoice(chosen, found, true, taken))}>
            {t("units.all", { count: print(found.length) })}
          </Button>
          <Button variant="default" onClick={() => onChange(changeChoice(chosen, found, false, new Set()))}>
            {t("units.none")}
          </Button>
          <Text size="sm" role="status" ml="auto">
            {t("units.chosen", { count: print(chosen.length) })}
          </Text>
        </Group>
        <ErrorNotice error={tree.error} onRetry={() => void tree.refetch()} />
        {gone.length > 0 && (
          <Alert color="yellow" role="alert">
            <Group justify="space-between">
              <Text size="sm">{t("units.gone", { count: print(gone.length), day: printDay(tree.data?.day) })}</Text>
              <Button variant="default" onClick={() => onChange(chosen.filter((id) => !gone.includes(id)))}>
                {t("units.dropGone")}
              </Button>
            </Group>
          </Alert>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keys. */}
        <section className={classes["list"]} tabIndex={0} aria-label={t("units")}>
          {found.map((node) => (
            <Checkbox
              key={node.id}
              size="sm"
              className={classes["unit"] ?? ""}
              label={
                <>
                  {nameOf(node, language)}{" "}
                  <Text span size="xs" c="dimmed">
                    {taken.has(node.id) ? t("units.taken") : unitKindLabels[node.kind][language]}
                  </Text>
                </>
              }
              disabled={taken.has(node.id)}
              checked={isChosen.has(node.id)}
              onChange={(event) => onChange(changeChoice(chosen, [node], event.currentTarget.checked, taken))}
            />
          ))}
          {tree.data && found.length === 0 && <Text size="sm">{t("units.nothing")}</Text>}
        </section>
        <Group>
          <Button onClick={onClose}>{t("units.done")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
