import { Card, SimpleGrid, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useIsFetching } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense, use } from "react";
import { FeatureList } from "../../app/feature-list.ts";
import { canAny, useSession } from "../../app/session.tsx";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { PageTitle } from "../../ui/page-title.tsx";
import classes from "./my-work.module.css";
import { myWorkTexts } from "./texts.ts";

/** The first page: what waits for this person, then the areas of work of the roles held today. */
export function MyWorkPage() {
  const t = useTexts(myWorkTexts);
  const language = useLanguage();
  const session = useSession();
  const features = use(FeatureList);
  // Until all have answered, nobody is told that nothing waits.
  const asking = useIsFetching({ predicate: ({ state }) => state.status === "pending" }) > 0;
  const works = features.flatMap(({ work }) => (work && canAny(session, work.abilities) ? [work.component] : []));
  const entries = features
    .flatMap((feature) => feature.nav)
    .filter((entry) => entry.path !== "/" && canAny(session, entry.abilities));
  return (
    <Stack gap="md">
      <PageTitle title={t("title")} />
      <Stack component="section" gap="xs" aria-label={t("waiting")} className={classes["waiting"]}>
        {works.map((Work, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of features never changes.
          <Suspense key={index}>
            <Work />
          </Suspense>
        ))}
        {asking && <Skeleton height={36} />}
      </Stack>
      {session.roles.length > 0 && <Text className={classes["nothing"] ?? ""}>{t("nothing")}</Text>}
      {session.roles.length === 0 && <Text>{t("none")}</Text>}
      <section aria-label={t("areas")}>
        <Title order={2} mb="xs">
          {t("areas")}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
          {entries.map((entry) => (
            <Card key={entry.path} component={Link} to={entry.path} withBorder padding="md">
              <entry.icon size={22} stroke={1.6} aria-hidden />
              <Text fw={600} mt={6}>
                {entry.label[language]}
              </Text>
            </Card>
          ))}
        </SimpleGrid>
      </section>
    </Stack>
  );
}
