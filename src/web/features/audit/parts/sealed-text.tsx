import { Code } from "@mantine/core";
import type { CallResult } from "../../../api/operation-types.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { auditTexts } from "../texts.ts";

/** The act as it was recorded, letter by letter, for whoever compares it with the chain. */
export function SealedText({ action }: { action: CallResult<"audit.getAction"> }) {
  const t = useTexts(auditTexts);
  const { verb, subjectType, subjectIds, detail, personal } = action;
  return (
    <details>
      <summary>{t("payload.exact")}</summary>
      <Code block tabIndex={0} mt="xs" role="region" aria-label={t("payload.exact")}>
        {JSON.stringify({ verb, subjectType, subjectIds, detail, personal }, null, 2)}
      </Code>
    </details>
  );
}
