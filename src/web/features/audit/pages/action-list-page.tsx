import { Text } from "@mantine/core";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { listActionsColumns } from "../../../api/columns/audit.gen.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { printInstantExactly } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ListPage } from "../../../ui/list/list-page.tsx";
import { ChainState } from "../parts/chain-state.tsx";
import { auditTexts } from "../texts.ts";

const kinds = ["change", "read", "auth", "system"] as const;

/** The record of acts: who did what, when, in which role and unit, why. */
export function ActionListPage() {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const verbs = useOperation("audit.listVerbs", {});
  const vi = language === "vi";
  return (
    <ListPage
      operation="audit.listActions"
      columns={{ ...listActionsColumns, usualSort: "-at" }}
      title={(page) => (page ? t("list.title", { count: printDecimal(page.total, language) }) : t("list.loading"))}
      lead={<ChainState />}
      rowKey={(action) => action.id}
      pathOf={(action) => `/audit/${action.id}`}
      hidden={[
        "roleNameVi",
        "roleNameEn",
        ...(vi ? ["sentenceEn", "unitNameEn"] : ["sentenceVi", "unitName"]),
        "verb",
        "onBehalfOfName",
        "subjectType",
        "requestId",
      ]}
      filters={[
        { kind: "day", key: "from", label: t("from") },
        { kind: "day", key: "to", label: t("to") },
        {
          kind: "choice",
          key: "kind",
          label: t("kind"),
          options: kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        },
        {
          kind: "choice",
          key: "verb",
          label: t("verb"),
          options: (verbs.data?.items ?? []).map((one) => ({ value: one.verb, label: vi ? one.nameVi : one.nameEn })),
        },
        { kind: "unit", key: "unitId", label: t("unit") },
      ]}
      cells={{
        at: (action) => printInstantExactly(action.at),
        unitNameEn: (action) => action.unitNameEn ?? action.unitName,
        kind: (action) => t(`kind.${action.kind}`),
        actorName: (action) => action.actorName ?? t("system"),
        reason: (action) =>
          action.reasonWithheld ? (
            <Text span size="sm" c="dimmed">
              {t("reason.withheld")}
            </Text>
          ) : (
            action.reason
          ),
      }}
      empty={{ title: t("list.empty"), hint: t("list.emptyHint") }}
    />
  );
}
