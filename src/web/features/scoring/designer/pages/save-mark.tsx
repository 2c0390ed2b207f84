import { Button, Group, Text } from "@mantine/core";
import { ApiError } from "../../../../api/api-error.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import type { Autosaving } from "../state/use-autosave.ts";
import { designerTexts } from "../texts.ts";

/** Whether what is on the screen is on the server. */
export function SaveMark({ saving }: { readonly saving: Autosaving }) {
  const t = useTexts(designerTexts);
  const { state, save } = saving;
  if (state.kind === "failed") {
    const text = state.error instanceof ApiError ? state.error.problem.detail : t("save.failed");
    return (
      <Group gap="xs" role="status">
        <Text size="sm" c="var(--congtam-late)">
          {state.retries ? t("save.retries") : text}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => void save()}>
          {t("save.again")}
        </Button>
      </Group>
    );
  }
  const isBad = state.kind === "unsavable" || state.kind === "conflict";
  return (
    <Text size="sm" role="status" c={isBad ? "var(--congtam-late)" : "dimmed"}>
      {state.kind === "saved"
        ? state.at === null
          ? t("save.none")
          : t("save.at", { time: printInstant(state.at).slice(0, 5) })
        : t(`save.${state.kind}`)}
    </Text>
  );
}
