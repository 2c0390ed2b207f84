import { Group, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { CriteriaSetDetail } from "../../../../../contract/scoring/criteria-sets.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { setTexts } from "../texts.ts";
import { SetStateBadge } from "./set-badges.tsx";

interface VersionTableProps {
  readonly versions: CriteriaSetDetail["versions"];
  /** The version on the screen. */
  readonly current: string;
}

/** All versions of the set, newest first. */
export function VersionTable({ versions, current }: VersionTableProps) {
  const t = useTexts(setTexts);
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("versions.version")}</Table.Th>
          <Table.Th>{t("versions.created")}</Table.Th>
          <Table.Th>{t("versions.frozen")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {versions.map((version) => (
          <Table.Tr key={version.id}>
            <Table.Td>
              <Group gap="xs">
                {version.id === current ? (
                  <Text span size="sm" fw={600} aria-current="page">
                    {version.version} ({t("versions.this")})
                  </Text>
                ) : (
                  <Link to="/criteria-sets/$setId" params={{ setId: version.id }}>
                    {t("versions.version")} {version.version}
                  </Link>
                )}
                <SetStateBadge state={version.state} />
              </Group>
            </Table.Td>
            <Table.Td>{printInstant(version.createdAt)}</Table.Td>
            <Table.Td>{version.frozenAt === null ? "–" : printInstant(version.frozenAt)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
