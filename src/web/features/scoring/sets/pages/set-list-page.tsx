import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { setStateLabels } from "../../../../../domain/scoring/set-labels.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { listCriteriaSetsColumns } from "../../../../api/columns/scoring.gen.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { canAny, useSession } from "../../../../app/session.tsx";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ListPage } from "../../../../ui/list/list-page.tsx";
import { BeginDialog } from "../../designer/begin/begin-dialog.tsx";
import { designerTexts } from "../../designer/texts.ts";
import { AuthenticityBadge, ErrorsBadge, SetStateBadge } from "../parts/set-badges.tsx";
import { SetImport } from "../parts/set-import.tsx";
import { levelOf, titleOf } from "../parts/set-words.ts";
import { setTexts } from "../texts.ts";

/** The title first: it is what people know a set by, and the link to it. */
const columns = {
  ...listCriteriaSetsColumns,
  columns: listCriteriaSetsColumns.columns.toSorted(
    (one, other) => Number(other.key === "title") - Number(one.key === "title"),
  ),
};

/** All versions of all criteria sets. */
export function SetListPage() {
  const t = useTexts(setTexts);
  const d = useTexts(designerTexts);
  const language = useLanguage();
  const session = useSession();
  const [importing, importDialog] = useDisclosure(false);
  const [beginning, begin] = useDisclosure(false);
  const codes = useCodes();
  const manages = canAny(session, ["scoring.manage"]);
  const importButton = manages && (
    <Group gap="xs">
      <Button variant="default" onClick={importDialog.open}>
        {t("import")}
      </Button>
      <Button onClick={begin.open}>{d("begin")}</Button>
    </Group>
  );
  return (
    <>
      <ListPage
        operation="scoring.listCriteriaSets"
        columns={columns}
        title={(page) => (page ? t("list.title", { count: printDecimal(page.total, language) }) : t("list.loading"))}
        rowKey={(set) => set.id}
        pathOf={(set) => `/criteria-sets/${set.id}`}
        hidden={["code", "areas", "criteria"]}
        filters={[
          {
            kind: "choice",
            key: "state",
            label: t("state"),
            options: Object.entries(setStateLabels).map(([value, label]) => ({ value, label: label[language] })),
          },
          { kind: "choice", key: "code", label: t("code"), options: codes },
        ]}
        cells={{
          title: (set) => titleOf(set, language),
          level: (set) => levelOf(set.level, language),
          year: (set) => set.year,
          state: (set) => <SetStateBadge state={set.state} />,
          authenticity: (set) => <AuthenticityBadge authenticity={set.authenticity} />,
          errors: (set) => <ErrorsBadge errors={set.errors} />,
        }}
        empty={{
          title: t("list.empty"),
          hint: manages ? t("list.emptyHint") : t("list.emptyReader"),
          action: importButton,
        }}
        actions={() => importButton}
      />
      {beginning && <BeginDialog onClose={begin.close} />}
      {importing && <SetImport onClose={importDialog.close} />}
    </>
  );
}

/** The codes of the sets there are, to choose one of. */
function useCodes() {
  const answer = useOperation("scoring.listCriteriaSets", { query: { sort: "code", pageSize: "200" } });
  return [...new Set(answer.data?.items.map((set) => set.code))].map((code) => ({ value: code, label: code }));
}
