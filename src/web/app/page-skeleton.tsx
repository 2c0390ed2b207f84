import { Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import { useTexts } from "../i18n/texts.ts";
import { appTexts } from "./texts.ts";

/** The layout of a page before its content: a title, a row of controls, lines. */
export function PageSkeleton() {
  const t = useTexts(appTexts);
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton height={26} width="45%" />
      <Skeleton height={30} width="80%" />
      {[1, 2, 3, 4, 5, 6, 7, 8].map((line) => (
        <Skeleton key={line} height={22} />
      ))}
    </Stack>
  );
}
