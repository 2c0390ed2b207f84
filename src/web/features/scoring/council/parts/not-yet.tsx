import { Alert, Anchor, Stack } from "@mantine/core";
import IconArrowLeft from "@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs";
import { Link } from "@tanstack/react-router";
import { useOperation } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { councilTexts } from "../texts.ts";

interface NotYetProps {
  readonly roundId: string;
  /** The refusal of the agenda. */
  readonly answer: Parameters<typeof Loaded>[0]["answer"];
}

/** The council before its time: its members read its agenda from the opening of its window on; else the refusal. */
export function NotYet({ roundId, answer }: NotYetProps) {
  const t = useTexts(councilTexts);
  const schedule = useOperation("scoring.getRoundSchedule", { params: { roundId } });
  const window = schedule.data?.windows.find((one) => one.stage === "council");
  if (window?.state !== "coming") return <Loaded answer={answer}>{() => null}</Loaded>;
  return (
    <Stack gap="sm">
      <Anchor component={Link} to={`/rounds/${roundId}/about`} size="sm">
        <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("back")}
      </Anchor>
      <PageTitle title={t("notYet.title", { at: printInstant(window.opensAt) })} />
      <Alert role="status" color="gray">
        {t("notYet.detail")}
      </Alert>
    </Stack>
  );
}
