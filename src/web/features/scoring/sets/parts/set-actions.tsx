import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { CriteriaSetDetail } from "../../../../../contract/scoring/criteria-sets.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { BeginDialog } from "../../designer/begin/begin-dialog.tsx";
import { designerTexts } from "../../designer/texts.ts";
import { setTexts } from "../texts.ts";
import { FreezeDialog } from "./freeze-dialog.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { SetExport } from "./set-export.tsx";
import { SetImport } from "./set-import.tsx";

/** What may be done with this version now; a draft with errors says why it cannot be frozen. */
export function SetActions({ set, abilities }: Pick<CriteriaSetDetail, "set" | "abilities">) {
  const t = useTexts(setTexts);
  const d = useTexts(designerTexts);
  const language = useLanguage();
  const [importing, importDialog] = useDisclosure(false);
  const [beginning, begin] = useDisclosure(false);
  const [freezing, freeze] = useDisclosure(false);
  const [removing, remove] = useDisclosure(false);
  const blocked = abilities.import && set.state === "draft" && set.errors > 0;
  return (
    <>
      {blocked && (
        <Text size="sm" c="var(--congtam-late)">
          {t("freeze.blocked", { count: printDecimal(set.errors, language) })}
        </Text>
      )}
      <LinkButton variant="default" to={`/criteria-sets/${set.id}/paper`}>
        {d("paper")}
      </LinkButton>
      <LinkButton variant="default" to={`/criteria-sets/${set.id}/changes`}>
        {d("compare")}
      </LinkButton>
      <SetExport setId={set.id} />
      {abilities.remove && (
        <Button variant="default" onClick={remove.open}>
          {t("remove")}
        </Button>
      )}
      {abilities.import && (
        <Button variant="default" onClick={importDialog.open}>
          {t("importNext")}
        </Button>
      )}
      {abilities.import && (
        <Button variant="default" onClick={begin.open}>
          {d("begin.next")}
        </Button>
      )}
      {abilities.import && set.state === "draft" && (
        <LinkButton variant={abilities.freeze ? "default" : "filled"} to={`/criteria-sets/${set.id}/design`}>
          {d("edit")}
        </LinkButton>
      )}
      {abilities.freeze && <Button onClick={freeze.open}>{t("freeze")}</Button>}
      {beginning && <BeginDialog source={set} onClose={begin.close} />}
      {importing && <SetImport onClose={importDialog.close} />}
      {freezing && <FreezeDialog set={set} onClose={freeze.close} />}
      {removing && <RemoveDialog set={set} onClose={remove.close} />}
    </>
  );
}
