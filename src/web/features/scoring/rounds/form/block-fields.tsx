import { Button, Checkbox, Group, Paper, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { CriteriaSetRow } from "../../../../../contract/scoring/criteria-sets.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { optionalTextField, textField } from "../../../../ui/form/text-field.ts";
import { roundTexts } from "../texts.ts";
import { ClassFields } from "./class-fields.tsx";
import type { BlockValues } from "./round-form.ts";
import { UnitChooser } from "./unit-chooser.tsx";
import { usualClasses } from "./usual-classes.ts";

interface BlockFieldsProps {
  readonly number: number;
  readonly block: BlockValues;
  readonly others: readonly BlockValues[];
  readonly sets: readonly CriteriaSetRow[] | undefined;
  /** Day on which units are chosen. */
  readonly day: string | null;
  readonly faultOf: (field: string) => string | undefined;
  readonly onChange: (patch: Partial<BlockValues>) => void;
  readonly onRemove: (() => void) | undefined;
}

/** One block: its name, its frozen set, its units, and classes of its own where the round has some. */
export function BlockFields(props: BlockFieldsProps) {
  const { number, block, faultOf, onChange } = props;
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const [choosing, choice] = useDisclosure(false);
  const field = <Key extends keyof BlockValues & string>(key: Key) => ({
    value: block[key],
    error: faultOf(key),
    onChange: (value: BlockValues[Key]) => onChange({ [key]: value }),
  });
  const setOptions = (props.sets ?? []).map((set) => ({
    value: set.id as string,
    label: t("set.version", {
      title: (language === "en" && set.titleEn) || set.title,
      version: set.version,
    }),
  }));
  return (
    <Paper withBorder p="md" component="fieldset" m={0} miw={0}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text component="legend" fw={600} p={0}>
            {t("block.number", { number })}
          </Text>
          {props.onRemove && (
            <Button variant="default" size="compact-sm" onClick={props.onRemove}>
              {t("block.remove", { number })}
            </Button>
          )}
        </Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput label={t("block.nameVi")} required {...textField(field("nameVi"))} />
          <TextInput label={t("block.nameEn")} lang="en" {...optionalTextField(field("nameEn"))} />
          <TextInput label={t("block.code")} description={t("block.codeHint")} required {...textField(field("code"))} />
          <Select
            label={t("set")}
            description={t("set.hint")}
            required
            searchable
            data={setOptions}
            value={block.setId}
            error={faultOf("setId")}
            onChange={(setId) => onChange({ setId })}
            filter={({ options, search }) =>
              options.filter((option) => !("value" in option) || matchesSearch(option.label, search))
            }
          />
        </SimpleGrid>
        <div>
          <Group gap="sm">
            <Text size="sm">{t("block.units", { count: printDecimal(block.unitIds.length, language) })}</Text>
            <Button variant="default" onClick={choice.open}>
              {t("units.choose")}
            </Button>
          </Group>
          {faultOf("unitIds") && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {faultOf("unitIds")}
            </Text>
          )}
        </div>
        <Checkbox
          label={t("classes.own")}
          checked={block.classes !== null}
          onChange={(event) => onChange({ classes: event.currentTarget.checked ? usualClasses : null })}
        />
        {block.classes !== null && (
          <ClassFields
            classes={block.classes}
            fault={faultOf("classes")}
            onChange={(classes) => onChange({ classes })}
          />
        )}
      </Stack>
      {choosing && (
        <UnitChooser
          title={t("units.chooseFor", { name: block.nameVi || t("block.number", { number }) })}
          day={props.day}
          chosen={block.unitIds}
          taken={new Set(props.others.flatMap((other) => other.unitIds))}
          onChange={(unitIds) => onChange({ unitIds })}
          onClose={choice.close}
        />
      )}
    </Paper>
  );
}
