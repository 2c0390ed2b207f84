import { Button } from "@mantine/core";
import { useState } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { pageSettings } from "../../../../app/page-settings.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { PrintButton } from "../../../../ui/print-button.tsx";
import { roundTexts } from "../texts.ts";
import { InputFileMenu } from "./input-file-menu.tsx";
import { InputImport } from "./input-import.tsx";
import { OwnSheets } from "./own-sheets.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { countUnits } from "./round-finding.ts";
import { useAwaitsPublication } from "./use-stage-finding.ts";

type OpenDialog = "import" | "publish" | "remove";

/** What may be done with the round now; the next step stands out: set-up, publication, and while it runs to follow it. */
export function RoundActions({ round }: { round: RoundDetail }) {
  const t = useTexts(roundTexts);
  const [opened, setOpened] = useState<OpenDialog>();
  const { abilities } = round;
  const { units, complete } = countUnits(round);
  const ready = units > 0 && units === complete;
  const awaitsPublication = useAwaitsPublication(round);
  const publishIsNext = abilities.publish && (round.state === "draft" ? ready : awaitsPublication);
  const close = () => setOpened(undefined);
  return (
    <>
      <PrintButton />
      {round.state === "published" && (
        <Button component="a" variant="default" href={`${pageSettings.basePath}/rankings/${round.id}`}>
          {t("publicPage")}
        </Button>
      )}
      {abilities.importInputs && <InputFileMenu roundId={round.id} onImport={() => setOpened("import")} />}
      {abilities.remove && (
        <Button variant="default" onClick={() => setOpened("remove")}>
          {t("remove")}
        </Button>
      )}
      {abilities.change && (
        <LinkButton to={`/rounds/${round.id}/change`} variant="default">
          {t("change")}
        </LinkButton>
      )}
      {abilities.manage && round.state !== "published" && (
        <LinkButton
          to={`/rounds/${round.id}/${round.state === "open" ? "board" : "setup"}`}
          variant={publishIsNext || (round.state === "draft" && ready) ? "default" : "filled"}
        >
          {t(round.state === "open" ? "follow" : "setUp")}
        </LinkButton>
      )}
      {abilities.publish && (
        <Button variant={publishIsNext ? "filled" : "default"} onClick={() => setOpened("publish")}>
          {t("publish")}
        </Button>
      )}
      <OwnSheets round={round} />
      {opened === "import" && <InputImport roundId={round.id} onClose={close} />}
      {opened === "publish" && <PublishDialog round={round} onClose={close} />}
      {opened === "remove" && <RemoveDialog round={round} onClose={close} />}
    </>
  );
}
