import { Box, Button, Paper, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { pageSettings } from "../../app/page-settings.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { signInTexts } from "./texts.ts";

/** After the first sign-in with a one-time password nothing works before a password of one's own stands. */
export function ForcedPasswordPage() {
  const t = useTexts(signInTexts);
  const { login } = useSession();
  const client = useQueryClient();
  const leave = async () => {
    await call("identity.signOut", {}, { whenSignedOut: "fail" }).catch(() => undefined);
    location.assign(`${pageSettings.basePath}/app`);
  };
  return (
    <Box component="main" maw={480} mx="auto" px="md" py={48}>
      <Paper withBorder p="lg">
        <Title order={1}>{t("forcedTitle")}</Title>
        <Text size="sm" mb="md">
          {t("forcedDetail")}
        </Text>
        <ChangePasswordForm login={login} onChanged={() => void client.invalidateQueries()} />
        <Button variant="subtle" mt="md" onClick={leave}>
          {t("signOut")}
        </Button>
      </Paper>
    </Box>
  );
}
