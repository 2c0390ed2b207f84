import { Progress, Stack, Text } from "@mantine/core";
import { useEffect } from "react";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { identityTexts } from "../texts.ts";

const pause = 1_000;

/** How many passwords are ready while an import is applied; the accounts are written at the end, all at once. */
export function AccountImportProgress({ previewId }: { previewId: string }) {
  const t = useTexts(identityTexts);
  const language = useLanguage();
  const { data, refetch } = useOperation("identity.getImportProgress", { params: { previewId } });
  useEffect(() => {
    const timer = setInterval(() => void refetch(), pause);
    return () => clearInterval(timer);
  }, [refetch]);
  const { done, total } = data ?? { done: 0, total: 0 };
  const values = { done: printDecimal(done, language), total: printDecimal(total, language) };
  const label = done < total ? t("import.passwords", values) : t("import.writing");
  return (
    <Stack gap="xs" py="xl">
      <Text size="sm" className="tabular">
        {label}
      </Text>
      <Progress
        value={done < total ? (100 * done) / total : 100}
        animated
        aria-label={t("import.writing")}
        {...(done < total && { "aria-valuetext": label })}
      />
      <Text size="sm" c="dimmed" role="status">
        {t("import.atOnce")}
      </Text>
    </Stack>
  );
}
