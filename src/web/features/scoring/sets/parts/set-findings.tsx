import { Text } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ApiError } from "../../../../api/api-error.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { setTexts } from "../texts.ts";
import { partPathOf, type TreeLine } from "../tree/tree-lines.ts";
import { FindingList } from "./finding-list.tsx";

interface SetFindingsProps {
  readonly answer: UseQueryResult<CallResult<"scoring.listCriteriaSetFindings">, ApiError>;
  readonly lines: readonly TreeLine[];
  readonly onShow: (place: string) => void;
}

/** What the validator finds in the set; a finding about a part leads to it in the tree. */
export function SetFindings({ answer, lines, onShow }: SetFindingsProps) {
  const t = useTexts(setTexts);
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  const items = answer.data?.items ?? [];
  if (items.length === 0) return <Text size="sm">{t("findings.none")}</Text>;
  return (
    <FindingList
      findings={items}
      placeOf={({ path }) => {
        const line = lines.find((one) => one.path === partPathOf(path));
        return line && { code: line.part.code, name: line.part.nameVi, show: () => onShow(path) };
      }}
    />
  );
}
