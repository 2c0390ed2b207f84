import { Box, Button, Paper, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useSession } from "../../app/session.tsx";
import { signOut } from "../../app/sign-out.ts";
import { useTexts } from "../../i18n/texts.ts";
import { TotpSetup } from "../profile/totp-setup.tsx";
import { signInTexts } from "./texts.ts";

/** A role demands the second step: nothing works before it is set up. */
export function ForcedTotpPage() {
  const t = useTexts(signInTexts);
  const session = useSession();
  const client = useQueryClient();
  return (
    <Box component="main" maw={480} mx="auto" px="md" py={48}>
      <Paper withBorder p="lg">
        <Title order={1}>{t("totpTitle")}</Title>
        <Text size="sm" mb="md">
          {t("totpDetail")}
        </Text>
        <TotpSetup onDone={() => void client.invalidateQueries()} />
        <Button variant="subtle" mt="md" onClick={() => void signOut(session)}>
          {t("signOut")}
        </Button>
      </Paper>
    </Box>
  );
}
