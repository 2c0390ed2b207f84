import { Alert, Anchor, Stack } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useOperation } from "../../../../api/use-operation.ts";
import { NotFoundPage } from "../../../../app/not-found-page.tsx";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconArrowLeft } from "../../../../ui/icons/icons.gen.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { WindowTimeline } from "../../setup/parts/window-timeline.tsx";
import { councilTexts } from "../texts.ts";

/** The council before its time, or for whoever does not sit in it: its dates with those of the whole round. */
export function NotYet({ roundId }: { readonly roundId: string }) {
  const t = useTexts(councilTexts);
  const schedule = useOperation("scoring.getRoundSchedule", { params: { roundId } });
  return (
    <Loaded answer={schedule}>
      {(dates) => {
        const window = dates.windows.find((one) => one.stage === "council");
        if (window?.state !== "coming") return <NotFoundPage />;
        return (
          <Stack gap="sm">
            <Anchor component={Link} to={`/rounds/${roundId}`} size="sm" underline="always">
              <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("back")}
            </Anchor>
            <PageTitle title={t("notYet.title", { at: printInstant(window.opensAt) })} />
            <Alert role="status" color="gray">
              {t("notYet.detail", { at: printInstant(window.closesAt) })}
            </Alert>
            <WindowTimeline schedule={dates} />
          </Stack>
        );
      }}
    </Loaded>
  );
}
