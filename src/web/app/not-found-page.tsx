import { Text, Title } from "@mantine/core";
import { useTexts } from "../i18n/texts.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { appTexts } from "./texts.ts";

export function NotFoundPage() {
  const t = useTexts(appTexts);
  return (
    <>
      <Title order={1}>{t("notFound")}</Title>
      <Text mt="xs">{t("notFoundDetail")}</Text>
      <LinkButton to="/" mt="md" variant="default">
        {t("notFoundHome")}
      </LinkButton>
    </>
  );
}
