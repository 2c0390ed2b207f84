import { Code } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import type { CallResult } from "../../../api/operation-types.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { printInstantExactly } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { DetailPage } from "../../../ui/detail/detail-page.tsx";
import { Facts, Section } from "../../../ui/detail/facts.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { StateBadge } from "../../../ui/state-badge.tsx";
import { auditTexts } from "../texts.ts";

/** One act with what was recorded of it. */
export function ActionDetailPage() {
  const { actionId } = useParams({ strict: false }) as { actionId: string };
  const answer = useOperation("audit.getAction", { params: { actionId } });
  return <Loaded answer={answer}>{(action) => <Action action={action} />}</Loaded>;
}

function Action({ action }: { action: CallResult<"audit.getAction"> }) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const vi = language === "vi";
  const sealed = action.sealNumber !== null;
  const number = printDecimal(action.sealNumber ?? 0, language);
  return (
    <DetailPage
      title={vi ? action.sentenceVi : action.sentenceEn}
      backTo="/audit"
      badges={<StateBadge kind={sealed ? "done" : "soon"} label={t(sealed ? "sealed.yes" : "sealed.no", { number })} />}
    >
      <Facts
        title={t("facts")}
        facts={[
          [t("at"), printInstantExactly(action.at)],
          [t("actor"), action.actorName ?? t("system")],
          [t("onBehalfOf"), action.onBehalfOfName ?? undefined],
          [t("role"), vi ? action.roleNameVi : action.roleNameEn],
          [t("unit"), action.unitName],
          [t("kind"), t(`kind.${action.kind}`)],
          [t("verb"), action.verb],
          [t("subject"), [action.subjectType, ...action.subjectIds].join(" ")],
          [t("reason"), action.reason],
          [t("request"), action.requestId],
        ]}
      />
      <Recorded title={t("payload")} value={action.detail} />
      <Recorded title={t("personal")} value={action.personal} />
    </DetailPage>
  );
}

function Recorded({ title, value }: { title: string; value: unknown }) {
  if (value === null || value === undefined) return null;
  return (
    <Section title={title}>
      <Code block tabIndex={0}>
        {JSON.stringify(value, null, 2)}
      </Code>
    </Section>
  );
}
