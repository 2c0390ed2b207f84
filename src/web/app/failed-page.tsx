import { Button, Text, Title } from "@mantine/core";
import { useTexts } from "../i18n/texts.ts";
import { appTexts } from "./texts.ts";

/** Shown where a page broke; after an update of the software an old page may ask for files that are gone. */
export function FailedPage({ error }: { error: Error }) {
  const t = useTexts(appTexts);
  const outdated = /dynamically imported module|Importing a module/i.test(error.message);
  return (
    <>
      <Title order={1}>{outdated ? t("updated") : t("failed")}</Title>
      {!outdated && <Text mt="xs">{t("failedDetail")}</Text>}
      <Button mt="md" onClick={() => location.reload()}>
        {t("reload")}
      </Button>
      {!outdated && (
        <Text size="xs" c="dimmed" mt="md">
          {error.message}
        </Text>
      )}
    </>
  );
}
