import { Button, Paper, Table, Title } from "@mantine/core";
import { useOperation } from "../../api/use-operation.ts";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { signInTexts } from "./texts.ts";

interface DemoAccountsProps {
  readonly onChosen: (account: { login: string; password: string }) => void;
}

/** Accounts of the demonstration province; the server gives none where they are not allowed. */
export function DemoAccounts({ onChosen }: DemoAccountsProps) {
  const t = useTexts(signInTexts);
  const language = useLanguage();
  const accounts = useOperation("identity.listDemoAccounts", {});
  const items = accounts.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Paper withBorder p="lg" mt="md">
      <Title order={2} mb="xs">
        {t("demoTitle")}
      </Title>
      <Table>
        <Table.Tbody>
          {items.map((account) => (
            <Table.Tr key={account.login}>
              <Table.Td>
                {account.displayName}
                <br />
                {(language === "vi" ? account.roleNamesVi : account.roleNamesEn).join(", ")}
                {account.unitName && ` · ${(language === "en" ? account.unitNameEn : null) ?? account.unitName}`}
              </Table.Td>
              <Table.Td ta="right">
                <Button
                  variant="default"
                  aria-label={t("demoUse", { login: account.login })}
                  onClick={() => onChosen(account)}
                >
                  {account.login}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
