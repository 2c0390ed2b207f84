import { Anchor, Grid, Paper, Stack, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { IconArrowLeft } from "../icons/icons.gen.ts";
import { PageTitle } from "../page-title.tsx";
import { uiTexts } from "../texts.ts";

interface DetailPageProps {
  readonly title: string;
  readonly badges?: ReactNode;
  /** The next lawful actions; an action that is not allowed is left out. */
  readonly actions?: ReactNode;
  /** Address of the list this record belongs to. */
  readonly backTo: string;
  readonly children: ReactNode;
  /** The recorded actions; usually `<HistoryList>`. */
  readonly history?: ReactNode;
}

/** A record: facts at the left, history of actions at the right, lawful actions at the top. */
export function DetailPage({ title, badges, actions, backTo, children, history }: DetailPageProps) {
  const t = useTexts(uiTexts);
  return (
    <Stack gap="sm">
      <Anchor component={Link} to={backTo} size="sm" className="no-print">
        <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("detail.back")}
      </Anchor>
      <PageTitle title={title} badges={badges} actions={actions} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: history ? 8 : 12 }}>
          <Stack gap="md">{children}</Stack>
        </Grid.Col>
        {history && (
          <Grid.Col span={{ base: 12, lg: 4 }}>
            <Paper component="section" withBorder p="md" aria-labelledby="history-title">
              <Title order={2} id="history-title" mb="xs">
                {t("detail.history")}
              </Title>
              {history}
            </Paper>
          </Grid.Col>
        )}
      </Grid>
    </Stack>
  );
}
