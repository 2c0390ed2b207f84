import { Button, Text, Title } from "@mantine/core";
import { useTexts } from "../i18n/texts.ts";
import { appTexts } from "./texts.ts";

/** Shown where a page broke; after an update of the software an old page may ask for files that are gone. */
export function FailedPage({ error }: { error: unknown }) {
  const t = useTexts(appTexts);
  const message = error instanceof Error ? error.message : String(error);
  const outdated = /dynamically imported module|Importing a module/i.test(message);
  return (
    <>
      <Title order={1}>{outdated ? t("updated") : t("failed")}</Title>
      {!outdated && <Text mt="xs">{t("failedDetail")}</Text>}
      <Button mt="md" onClick={() => location.reload()}>
        {t("reload")}
      </Button>
      {!outdated && (
        <Text size="xs" c="dimmed" mt="md">
          {message}
        </Text>
      )}
    </>
  );
}
