import { Anchor, Table } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { UnitDetail } from "../../../../contract/organisations.ts";
import { printDay } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { organisationTexts } from "../texts.ts";
import { unitName } from "./unit-name.ts";
import { printSpan } from "./unit-span.ts";

interface VersionTableProps {
  readonly unitId: string;
  readonly versions: UnitDetail["versions"];
  /** The version shown above. */
  readonly current: string;
  readonly editable: boolean;
}

/** What the unit was called and when, oldest first; each version can be corrected by itself. */
export function VersionTable({ unitId, versions, current, editable }: VersionTableProps) {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("versions.span")}</Table.Th>
          <Table.Th>{t("versions.name")}</Table.Th>
          <Table.Th>{t("versions.document")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {versions.map((version) => (
          <Table.Tr key={version.id} fw={version.id === current ? 600 : 400}>
            <Table.Td>{printSpan(t, version.validFrom, version.validTo)}</Table.Td>
            <Table.Td>{unitName(version, language)}</Table.Td>
            <Table.Td>
              {version.sourceDocument &&
                [version.sourceDocument.number, printDay(version.sourceDocument.date)].filter(Boolean).join(", ")}
              {editable && version.id !== current && (
                <Anchor component={Link} to={`/units/${unitId}/correct/${version.id}`} size="sm" display="block">
                  {t("correct")}
                </Anchor>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
