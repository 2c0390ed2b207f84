import { Text } from "@mantine/core";
import type { SelfEntry, SheetComponent } from "../../../../../contract/scoring/sheet-parts.ts";
import { nameInputs } from "../../../../../domain/scoring/sheet/name-inputs.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import type { FieldFaults } from "../../../../ui/form/field-faults.ts";
import { IconAlertTriangle, IconCircleCheck, IconClockExclamation } from "../../../../ui/icons/icons.gen.ts";
import classes from "../sheet.module.css";
import { sheetTexts } from "../texts.ts";
import type { SaveState } from "../work/sheet-drafts.ts";

interface SaveLineProps {
  readonly state: SaveState;
  /** What the fields have taken up of a refusal. */
  readonly faults?: FieldFaults;
  readonly entry: Pick<SelfEntry, "at" | "by">;
  readonly waiting: boolean;
  readonly canFill: boolean;
  /** The inputs as the form calls them, for what was refused. */
  readonly fields: SheetComponent["inputs"];
}

/** Whether what is typed is stored by now; told again whenever it changes. */
export function SaveLine({ state, entry, waiting, canFill, fields, faults }: SaveLineProps) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  if (state.kind === "refused") {
    const titleOf = (name: string) => fields.find((field) => field.name === name)?.title[language] ?? name;
    return (
      <ErrorNotice
        error={state.error}
        {...(faults && { faults })}
        nameOfPlace={(path) => titleOf(path.slice(path.indexOf(" ") + 1))}
        readMessage={(message) => nameInputs(message, fields, language)}
      />
    );
  }
  const stored = entry.at === null ? "" : t("save.stored", { at: printInstant(entry.at), by: entry.by ?? "" });
  const good = state.kind === "saved" || state.kind === "none" || state.kind === "saving";
  const color = good ? "var(--congtam-plain)" : `var(--congtam-${state.kind === "offline" ? "late" : "soon"})`;
  const Icon = good ? IconCircleCheck : state.kind === "offline" ? IconAlertTriangle : IconClockExclamation;
  if (state.kind === "none" && stored === "" && !canFill) return null;
  return (
    <Text component="div" className={classes["saveLine"] ?? ""} style={{ color }} role="status">
      <Icon size={14} aria-hidden />
      <span>{textOf()}</span>
    </Text>
  );

  function textOf(): string {
    switch (state.kind) {
      case "saved":
        return t("save.saved", { time: printInstant(state.at.toISOString()).slice(0, 5) });
      case "none":
        return stored || t("save.none");
      case "held":
        return t(waiting ? "save.reason" : "save.held");
      default:
        return t(`save.${state.kind as "typed"}`);
    }
  }
}
