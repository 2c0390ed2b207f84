import { Text } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { nameVerb } from "../../../../domain/audit/name-verb.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import type { CallResult } from "../../../api/operation-types.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { printInstantExactly } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { unitInLanguage } from "../../../i18n/unit-in-language.ts";
import { DetailPage } from "../../../ui/detail/detail-page.tsx";
import { Facts } from "../../../ui/detail/facts.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { StateBadge } from "../../../ui/state-badge.tsx";
import { RecordedPart } from "../parts/recorded-part.tsx";
import { SealedText } from "../parts/sealed-text.tsx";
import { SubjectList } from "../parts/subject-list.tsx";
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
          [t("unit"), unitInLanguage(action, language)],
          [t("kind"), t(`kind.${action.kind}`)],
          [t("verb"), nameVerb(action.verb, language)],
          [t("subject"), action.subjectIds.length > 0 ? <SubjectList key="subject" action={action} /> : undefined],
          [t("reason"), action.reason],
          [t("request"), action.requestId],
        ]}
      />
      {action.withheld && <Text size="sm">{t(action.reasonWithheld ? "withheld" : "withheld.content")}</Text>}
      <RecordedPart title={t("payload")} value={action.detail} names={action.names} />
      <RecordedPart title={t("personal")} value={action.personal} names={action.names} />
      <SealedText action={action} />
    </DetailPage>
  );
}
