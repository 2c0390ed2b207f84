import { Box, Button, Paper, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useSession } from "../../app/session.tsx";
import { signOut } from "../../app/sign-out.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { signInTexts } from "./texts.ts";

/** After the first sign-in with a one-time password nothing works before a password of one's own stands. */
export function ForcedPasswordPage() {
  const t = useTexts(signInTexts);
  const session = useSession();
  const client = useQueryClient();
  return (
    <Box component="main" maw={480} mx="auto" px="md" py={48}>
      <Paper withBorder p="lg">
        <Title order={1}>{t("forcedTitle")}</Title>
        <Text size="sm" mb="md">
          {t("forcedDetail")}
        </Text>
        <ChangePasswordForm login={session.login} onChanged={() => void client.invalidateQueries()} />
        <Button variant="subtle" mt="md" onClick={() => void signOut(session)}>
          {t("signOut")}
        </Button>
      </Paper>
    </Box>
  );
}
