import { Table, Text } from "@mantine/core";
import type { RecordName } from "../../../../contract/audit.ts";
import { type DetailReading, readDetail } from "../../../../domain/audit/detail-lines.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { FactList, Section } from "../../../ui/detail/facts.tsx";
import { auditTexts } from "../texts.ts";
import { labelField } from "./field-label.ts";
import { LeafList } from "./leaf-list.tsx";

interface RecordedPartProps {
  readonly title: string;
  readonly value: unknown;
  readonly names: readonly RecordName[];
}

const shown = 100;

/** What was recorded, field by field; what changed stands with both values side by side. */
export function RecordedPart({ title, value, names }: RecordedPartProps) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  if (typeof value !== "object" || value === null) return null;
  const { facts, changes } = readDetail(value as Record<string, unknown>);
  if (facts.length === 0 && changes.length === 0) return null;
  const rest = Math.max(facts.length - shown, 0) + Math.max(changes.length - shown, 0);
  return (
    <Section title={title}>
      <FactList
        facts={facts
          .slice(0, shown)
          .map(({ path, values }) => [
            labelField(path, language),
            <LeafList key="value" field={path.at(-1) ?? ""} values={values} names={names} />,
          ])}
      />
      {changes.length > 0 && <ChangeTable changes={changes.slice(0, shown)} names={names} />}
      {rest > 0 && <Text size="sm">{t("payload.more", { count: printDecimal(rest, language) })}</Text>}
    </Section>
  );
}

function ChangeTable({ changes, names }: Pick<DetailReading, "changes"> & Pick<RecordedPartProps, "names">) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  return (
    <Table mt="xs" layout="fixed" style={{ overflowWrap: "anywhere" }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("change.field")}</Table.Th>
          <Table.Th>{t("change.before")}</Table.Th>
          <Table.Th>{t("change.after")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ path, before, after }) => (
          <Table.Tr key={path.join(" ")}>
            <Table.Th scope="row">{labelField(path, language)}</Table.Th>
            <Table.Td>
              <LeafList field={path.at(-1) ?? ""} values={before} names={names} />
            </Table.Td>
            <Table.Td>
              <LeafList field={path.at(-1) ?? ""} values={after} names={names} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
