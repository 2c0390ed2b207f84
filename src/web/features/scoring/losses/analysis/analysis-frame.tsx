import { Group } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { download } from "../../../../api/download.ts";
import type { CallInput } from "../../../../api/operation-types.ts";
import { targetOf } from "../../../../app/target.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { type Translate, useTexts } from "../../../../i18n/texts.ts";
import { Tab, TabRow } from "../../../../ui/tab-row.tsx";
import { BlockChoice, useBlock } from "../../rounds/parts/block-choice.tsx";
import { DraftNote } from "../../rounds/parts/draft-note.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { RoundFrame } from "../../rounds/parts/round-frame.tsx";
import { DayMatrixDialog } from "../parts/day-matrix-dialog.tsx";
import { type ExportChoice, ExportMenu } from "../parts/export-menu.tsx";
import { LettersDialog } from "../parts/letters-dialog.tsx";
import { lossTexts } from "../texts.ts";
import type { vi } from "../vi.ts";

export interface AnalysedRound {
  readonly round: RoundDetail;
  /** Filter of the block shown. */
  readonly fixed: Readonly<Record<string, string>>;
}

/** The round with the kinds of analysis, what can be taken away, and the block shown. */
export function AnalysisFrame({ children }: { children: (shown: AnalysedRound) => ReactNode }) {
  return <RoundFrame>{(round) => <Frame round={round}>{children}</Frame>}</RoundFrame>;
}

const kinds = [
  { kind: "standings", path: "" },
  { kind: "agency", path: "/by/agency?sort=-lost" },
  { kind: "component", path: "/by/component?sort=-lost" },
  { kind: "cause", path: "/by/cause?sort=-lost" },
  { kind: "lines", path: "/losses?sort=-lost" },
] as const;

function Frame({ round, children }: { round: RoundDetail; children: (shown: AnalysedRound) => ReactNode }) {
  const t = useTexts(lossTexts);
  const language = useLanguage();
  const block = useBlock(round);
  const [hasLetters, setLetters] = useState(false);
  const [hasDay, setDay] = useState(false);
  const shownBlock = round.blocks.find(({ code }) => code === block.fixed["block"]);
  const { manage, appraise } = round.abilities;
  // Of a published result everybody sees the ranking; why points were lost is for those who run or appraise it.
  const shown = kinds.filter(({ kind }) => (kind === "standings" ? seesAllUnits(round) : manage || appraise));
  return (
    <>
      <Group gap="xs" justify="space-between" align="start">
        {shown.length > 1 && (
          <TabRow label={t("nav.label")}>
            {shown.map(({ kind, path }) => (
              <Tab
                key={kind}
                {...targetOf(`/rounds/${round.id}/analysis${path}`)}
                activeOptions={{ exact: true, includeSearch: false }}
              >
                {t(`nav.${kind}`)}
              </Tab>
            ))}
          </TabRow>
        )}
        <ExportMenu
          label={t("export")}
          choices={exportsOf(t, round, block.fixed["block"], {
            letters: () => setLetters(true),
            day: () => setDay(true),
          })}
        />
      </Group>
      <BlockChoice round={round} chosen={block.code} />
      <DraftNote state={round.state} />
      {children({ round, fixed: block.fixed })}
      {hasDay && <DayMatrixDialog roundId={round.id} onClose={() => setDay(false)} />}
      {hasLetters && shownBlock && (
        <LettersDialog
          roundId={round.id}
          block={shownBlock.code}
          blockName={nameOf(shownBlock, language)}
          onClose={() => setLetters(false)}
        />
      )}
    </>
  );
}

/** To be edited, or as it is. */
const paperForms = ["docx", "pdf"] as const;

/** An appraiser of a round under way sees the own part alone. */
const seesAllUnits = (round: RoundDetail) => round.seenWhole || round.abilities.council;

function exportsOf(
  t: Translate<keyof typeof vi>,
  round: RoundDetail,
  block: string | undefined,
  open: { readonly letters: () => void; readonly day: () => void },
): ExportChoice[] {
  if (!seesAllUnits(round)) return [];
  const params = { roundId: round.id };
  const matrix = (query: Record<string, string>) =>
    download("scoring.getScoreMatrix", { params, query } as CallInput<"scoring.getScoreMatrix">);
  const { manage, council } = round.abilities;
  return [
    { label: t(manage ? "export.matrix" : "export.points"), run: () => matrix({ format: "xlsx" }) },
    ...(block === undefined
      ? []
      : paperForms.map((format) => ({ label: t(`export.paper.${format}`), run: () => matrix({ format, block }) }))),
    ...(manage || council ? [{ label: t("export.day"), run: async () => open.day() }] : []),
    ...(block === undefined || !manage ? [] : [{ label: t("export.letters"), run: async () => open.letters() }]),
  ];
}
