import { Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import type { Text as Words } from "../../../../../domain/scoring/finding.ts";
import type { ScoredComponent } from "../../../../../domain/scoring/sheet/score-sheet.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { readFaults } from "../../../../ui/form/field-faults.ts";
import { ColumnsButton } from "../../appraisal/parts/columns-button.tsx";
import { DoubtLines } from "../../live/doubt-lines.tsx";
import { refusalsByComponent } from "../../rounds/inputs/refusals.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { SurveyLine } from "../../survey/parts/survey-line.tsx";
import classes from "../sheet.module.css";
import { sheetTexts } from "../texts.ts";
import { draftOf } from "../work/component-draft.ts";
import type { SheetDrafts } from "../work/sheet-drafts.ts";
import { AnswerFields } from "./answer-fields.tsx";
import { ComponentFacts } from "./component-facts.tsx";
import { ComponentTools } from "./component-tools.tsx";
import { ConflictBox } from "./conflict-box.tsx";
import { LackBadges } from "./lack-badges.tsx";
import { useLeftOutText } from "./left-out-text.ts";
import { LivePoints } from "./live-points.tsx";
import { RequestLine } from "./request-line.tsx";
import { SaveLine } from "./save-line.tsx";
import { TaskLine } from "./task-line.tsx";

interface ComponentCardProps {
  readonly sheet: SheetView;
  readonly component: SheetComponent;
  readonly drafts: SheetDrafts;
  /** Points of what is typed; undefined while the rules are being loaded. */
  readonly scored: ScoredComponent | undefined;
  /** What of what is typed can hardly be; undefined while the rules are being loaded. */
  readonly doubts: readonly Words[] | undefined;
  /** The reason for acting on behalf of the unit is still missing. */
  readonly waiting: boolean;
  readonly remark: string;
  readonly onRemark: (text: string) => void;
}

/** One component: what it asks at the right, what the unit answers at the left, points and saving below. */
export function ComponentCard(props: ComponentCardProps) {
  const { sheet, component, drafts, scored } = props;
  const t = useTexts(sheetTexts);
  const sayLeftOut = useLeftOutText();
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const { code, entry } = component;
  const draft = drafts.draft(code) ?? draftOf(entry);
  const state = drafts.state(code);
  useEffect(() => {
    // An unreadable field must never pass as "no value": nothing is sent while there is one.
    drafts.hold(code, props.waiting || form.current?.checkValidity() === false);
  });
  const faults = readFaults(state.kind === "refused" ? state.error : undefined);
  const refusal = refusalsByComponent(faults, [component], language).get(code);
  const change = (next: Parameters<SheetDrafts["change"]>[2]) => drafts.change(code, entry, next);
  const isAnswered = component.asked && component.excluded === null;
  return (
    <form
      ref={form}
      noValidate
      className={classes["card"]}
      data-dirty={drafts.draft(code) !== undefined}
      aria-label={`${code} ${nameOf(component, language)}`}
      onSubmit={(event) => {
        event.preventDefault();
        void drafts.flush(code);
      }}
    >
      <Stack gap="sm">
        <div>
          <Group justify="space-between" align="start" gap="xs" wrap="nowrap">
            <Title order={2}>
              <span className="tabular">{code}</span> {nameOf(component, language)}
            </Title>
            <LackBadges component={component} />
          </Group>
          <Text size="xs" c="dimmed">
            {[language === "en" ? component.criterionEn : component.criterionVi, maxOf(component.max)]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          {component.task !== null && <TaskLine task={component.task} />}
        </div>
        <div className={classes["body"]}>
          <Stack gap="sm">
            {!component.asked && <Text size="sm">{t(`source.${sourceOf(component)}`)}</Text>}
            {component.source === "survey" && (
              <SurveyLine roundId={sheet.roundId} unitId={sheet.unitId} component={code} />
            )}
            {component.excluded !== null && <Text size="sm">{sayLeftOut(component.excluded)}</Text>}
            {isAnswered && (
              <AnswerFields
                component={component}
                draft={draft}
                disabled={!component.canFill}
                refusal={refusal}
                onChange={change}
                request={<RequestLine sheet={sheet} component={component} />}
              />
            )}
            {isAnswered && <LivePoints component={component} scored={scored} draft={draft} />}
            {isAnswered && state.kind !== "refused" && <DoubtLines doubts={props.doubts ?? component.warnings} />}
            {state.kind === "conflict" ? (
              <ConflictBox
                fields={component.inputs}
                stored={state.stored}
                mine={draft}
                onSettle={(keepsMine) => drafts.settle(code, keepsMine)}
              />
            ) : (
              isAnswered && (
                <SaveLine
                  state={state}
                  faults={faults}
                  entry={entry}
                  waiting={props.waiting}
                  canFill={component.canFill}
                  fields={component.inputs}
                />
              )
            )}
            {component.canFill && <ComponentTools sheet={sheet} component={component} />}
            {sheet.seesColumns && (
              <div>
                <ColumnsButton roundId={sheet.roundId} unitId={sheet.unitId} component={code} />
              </div>
            )}
            {sheet.acts.includes("return") && (
              <Textarea
                className="no-print"
                label={t("act.return.remark")}
                autosize
                minRows={1}
                maxLength={1000}
                value={props.remark}
                onChange={(event) => props.onRemark(event.currentTarget.value)}
              />
            )}
          </Stack>
          <ComponentFacts sheet={sheet} component={component} />
        </div>
      </Stack>
    </form>
  );

  function maxOf(max: string): string {
    return t("max", { max: printDecimal(max, language) });
  }
}

function sourceOf({ source }: SheetComponent): "survey" | "elsewhere" | "system" {
  return source === "survey" || source === "system" ? source : "elsewhere";
}
