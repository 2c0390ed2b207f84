import { Skeleton, Text } from "@mantine/core";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { setTexts } from "../texts.ts";
import { partPathOf, type TreeLine } from "../tree/tree-lines.ts";
import { FindingList } from "./finding-list.tsx";

interface SetFindingsProps {
  readonly setId: string;
  readonly lines: readonly TreeLine[];
  readonly onShow: (place: string) => void;
}

/** What the validator finds in the set; a finding about a part leads to it in the tree. */
export function SetFindings({ setId, lines, onShow }: SetFindingsProps) {
  const t = useTexts(setTexts);
  const answer = useOperation("scoring.listCriteriaSetFindings", { params: { setId } });
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Skeleton height={22} />;
  const { items } = answer.data;
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
