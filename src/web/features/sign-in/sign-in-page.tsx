import { Box, Group, Paper, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useKeepSession } from "../../app/session.tsx";
import { LanguageSwitch, ThemeSwitch } from "../../app/shell/top-bar.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { DemoAccounts } from "./demo-accounts.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { signInTexts } from "./texts.ts";
import { WaysIn } from "./ways-in.tsx";

/** The door: nothing else is reachable before. */
export function SignInPage() {
  const t = useTexts(signInTexts);
  const client = useQueryClient();
  const keepSession = useKeepSession();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  return (
    <Box component="main" maw={440} mx="auto" px="md" py={48}>
      <Group justify="flex-end" gap={0}>
        <LanguageSwitch />
        <ThemeSwitch />
      </Group>
      <Paper withBorder p="lg">
        <Title order={1}>{t("title")}</Title>
        <Text size="sm" c="dimmed" mb="md">
          {t("product")}
        </Text>
        <WaysIn
          form={
            <SignInForm
              login={login}
              password={password}
              onLogin={setLogin}
              onPassword={setPassword}
              onDone={(session) => {
                client.removeQueries({ predicate: (query) => query.queryKey[0] !== "identity.getSession" });
                keepSession(session);
              }}
            />
          }
        />
        <Text size="xs" c="dimmed" mt="md">
          {t("forgotten")}
        </Text>
      </Paper>
      <DemoAccounts
        onChosen={(account) => {
          setLogin(account.login);
          setPassword(account.password);
        }}
      />
    </Box>
  );
}
