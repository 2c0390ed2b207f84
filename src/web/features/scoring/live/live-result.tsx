import { Text } from "@mantine/core";
import type { Text as Words } from "../../../../domain/scoring/finding.ts";
import { nameInputs } from "../../../../domain/scoring/sheet/name-inputs.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { IconAlertTriangle } from "../../../ui/icons/icons.gen.ts";
import classes from "./live.module.css";

interface LiveResultProps {
  /** What the points are, for those who do not see where they stand. */
  readonly label: string;
  /** What stands there before anything is typed, and while the rules are being loaded. */
  readonly empty: string;
  readonly waiting: string;
  /** Something was typed. */
  readonly typed: boolean;
  readonly scored: { readonly how: Words; readonly faults: readonly Words[] } | undefined;
  readonly fields: Parameters<typeof nameInputs>[1];
}

/** The points of what is being typed, with their reason; or what is missing and wrong. */
export function LiveResult({ label, empty, waiting, typed, scored, fields }: LiveResultProps) {
  const language = useLanguage();
  return (
    <div className={classes["result"]} role="status" aria-label={label}>
      {scored === undefined ? (
        <Text size="sm">{waiting}</Text>
      ) : !typed ? (
        <Text size="sm">{empty}</Text>
      ) : scored.faults.length > 0 ? (
        scored.faults.map((fault) => (
          <span key={fault.vi} className={classes["fault"]}>
            <IconAlertTriangle size={14} aria-hidden /> {nameInputs(fault[language], fields, language)}
          </span>
        ))
      ) : (
        <Text size="sm" fw={600}>
          {scored.how[language]}
        </Text>
      )}
    </div>
  );
}
