import { Card, SimpleGrid, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { features } from "../../app/features.ts";
import { canAny, useSession } from "../../app/session.tsx";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { PageTitle } from "../../ui/page-title.tsx";
import { myWorkTexts } from "./texts.ts";

/** The first page: what there is to do for the roles of this person. */
export function MyWorkPage() {
  const t = useTexts(myWorkTexts);
  const language = useLanguage();
  const session = useSession();
  const entries = features
    .flatMap((feature) => feature.nav)
    .filter((entry) => entry.path !== "/" && canAny(session, entry.abilities));
  return (
    <Stack gap="md">
      <PageTitle title={t("title", { name: session.displayName })} />
      {entries.length === 0 && <Text>{t("none")}</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} aria-label={t("areas")}>
        {entries.map((entry) => (
          <Card key={entry.path} component={Link} to={entry.path} withBorder padding="md">
            <entry.icon size={22} stroke={1.6} aria-hidden />
            <Text fw={600} mt={6}>
              {entry.label[language]}
            </Text>
          </Card>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
