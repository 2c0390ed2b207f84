import { Fieldset, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core";
import {
  childrenOf,
  type PartPath,
  placeOfPath,
  type SetPartNode,
} from "../../../../../domain/scoring/edit/part-path.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import type { Designer } from "../state/use-designer.ts";
import { textOrNone, withField } from "../state/with-field.ts";
import { designerTexts } from "../texts.ts";
import { LineageField } from "./lineage-field.tsx";
import { NotApplicableFields } from "./not-applicable-fields.tsx";
import { PartFindings } from "./part-findings.tsx";
import { ScoredFields } from "./scored-fields.tsx";

interface PartEditorProps {
  readonly designer: Designer;
  readonly part: SetPartNode;
  readonly path: PartPath;
}

export const levelKeys = ["area", "criterion", "component"] as const;

/** One area, criterion or component: what it is called, what it is worth, and, where it is scored, how. */
export function PartEditor({ designer, part, path }: PartEditorProps) {
  const t = useTexts(designerTexts);
  const { document, checked, changePart } = designer;
  const isScored = childrenOf(document, path).length === 0;
  const change = (key: string, value: unknown) => changePart((one) => withField(one, key, value), key);
  const level = levelKeys[path.length - 1] ?? "component";
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t(`level.${level}`)} {part.code}
      </Title>
      <PartFindings findings={checked.findings.get(placeOfPath(path)) ?? []} />
      <TextInput
        label={t("part.name")}
        required
        value={part.name}
        onChange={(event) => change("name", event.currentTarget.value)}
      />
      <TextInput
        label={t("part.nameEn")}
        lang="en"
        value={part.nameEn ?? ""}
        onChange={(event) => change("nameEn", textOrNone(event.currentTarget.value))}
      />
      <SimpleGrid cols={{ base: 2, xs: 3 }} spacing="xs">
        <TextInput
          label={t("part.code")}
          required
          value={part.code}
          onChange={(event) => change("code", event.currentTarget.value)}
        />
        <NumberField
          label={t("part.max")}
          value={part.max === null ? null : String(part.max)}
          onChange={(max) => change("max", max)}
        />
        <LineageField document={document} part={part} onChange={(value) => change("previousCode", value)} />
      </SimpleGrid>
      {isScored ? (
        <ScoredFields key={placeOfPath(path)} designer={designer} part={part} />
      ) : (
        <Text size="sm" c="dimmed">
          {t("part.scoredBelow")}
        </Text>
      )}
      <Fieldset legend={t("na")}>
        <NotApplicableFields
          policy={part.notApplicable}
          onChange={(policy, key) => changePart((one) => withField(one, "notApplicable", policy), `na.${key}`)}
        />
      </Fieldset>
    </Stack>
  );
}
