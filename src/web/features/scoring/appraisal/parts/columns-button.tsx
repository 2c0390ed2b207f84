import { Button } from "@mantine/core";
import { useState } from "react";
import { extrasName } from "../../../../../domain/scoring/council/case-subject.ts";
import { extrasComponent } from "../../../../../domain/scoring/extras/decide-extras.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { appraisalTexts } from "../texts.ts";
import { ColumnsHistory } from "./columns-history.tsx";

interface ColumnsButtonProps {
  readonly roundId: string;
  readonly unitId: string;
  /** Code of the component; empty for bonus and penalty. */
  readonly component: string;
  /** Small in rows of a table, where its name tells which component it opens. */
  readonly compact?: boolean;
}

/** Opens every column of one component of a unit as it stood on any day. Only for who may see them. */
export function ColumnsButton({ compact = false, ...place }: ColumnsButtonProps) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const name = place.component === extrasComponent ? extrasName[language] : place.component;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        {...(compact && { size: "compact-xs" })}
        className="no-print"
        aria-label={compact ? t("history.of", { component: name }) : undefined}
        onClick={() => setOpen(true)}
      >
        {t(compact ? "history.short" : "history")}
      </Button>
      {isOpen && <ColumnsHistory {...place} onClose={() => setOpen(false)} />}
    </>
  );
}
