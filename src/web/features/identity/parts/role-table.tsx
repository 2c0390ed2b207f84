import { Button, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { AccountDetail, RoleAssignment } from "../../../../contract/identity/accounts.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { unitInLanguage } from "../../../i18n/unit-in-language.ts";
import { StackedTable } from "../../../ui/stacked-table.tsx";
import { StateBadge } from "../../../ui/state-badge.tsx";
import { identityTexts } from "../texts.ts";
import { EndRoleDialog } from "./end-role-dialog.tsx";
import { printDays } from "./print-days.ts";

/** Roles of all times, each with its unit and days. */
export function RoleTable({ account }: { account: AccountDetail }) {
  const t = useTexts(identityTexts);
  const language = useLanguage();
  const [ending, setEnding] = useState<RoleAssignment>();
  if (account.roles.length === 0) return <Text size="sm">{t("roles.none")}</Text>;
  const endable = account.roles.some((role) => role.canEnd);
  return (
    <>
      <StackedTable minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th miw="10rem">{t("role")}</Table.Th>
              <Table.Th miw="6rem">{t("roles.unit")}</Table.Th>
              <Table.Th>{t("roles.days")}</Table.Th>
              <Table.Th>{t("state")}</Table.Th>
              {endable && <Table.Th>{t("roles.end")}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {account.roles.map((role) => {
              const name = language === "vi" ? role.nameVi : role.nameEn;
              const unit = unitInLanguage(role, language);
              return (
                <Table.Tr key={role.id}>
                  <Table.Td fw={600}>{name}</Table.Td>
                  <Table.Td data-label={t("roles.unit")}>{unit}</Table.Td>
                  <Table.Td data-label={t("roles.days")}>{printDays(t, role.validFrom, role.validUntil)}</Table.Td>
                  <Table.Td>
                    <StateBadge
                      kind={role.current ? "done" : "plain"}
                      label={t(role.current ? "roles.current" : "roles.notCurrent")}
                    />
                  </Table.Td>
                  {endable && (
                    <Table.Td>
                      {role.canEnd && (
                        <Button
                          variant="default"
                          aria-label={t("roles.endOf", { role: name, unit: unit ?? "–" })}
                          onClick={() => setEnding(role)}
                        >
                          {t("roles.end")}
                        </Button>
                      )}
                    </Table.Td>
                  )}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </StackedTable>
      {ending && <EndRoleDialog accountId={account.id} role={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}
