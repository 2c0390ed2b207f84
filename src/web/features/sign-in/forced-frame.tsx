import { Box, Button, Paper, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useSession } from "../../app/session.tsx";
import { signOut } from "../../app/sign-out.ts";
import { useTexts } from "../../i18n/texts.ts";
import { signInTexts } from "./texts.ts";

interface ForcedFrameProps {
  readonly title: string;
  readonly detail: string;
  /** The one thing that has to be done. */
  readonly children: ReactNode;
}

/** A page of its own for what has to be done before anything else; the only other way is to sign out. */
export function ForcedFrame({ title, detail, children }: ForcedFrameProps) {
  const t = useTexts(signInTexts);
  const session = useSession();
  return (
    <Box component="main" maw={480} mx="auto" px="md" py={48}>
      <Paper withBorder p="lg">
        <Title order={1}>{title}</Title>
        <Text size="sm" mb="md">
          {detail}
        </Text>
        {children}
        <Button variant="subtle" mt="md" onClick={() => void signOut(session)}>
          {t("signOut")}
        </Button>
      </Paper>
    </Box>
  );
}
