import { Button, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import type { FormEvent } from "react";
import type { PageRectangle } from "../../../../../domain/scoring/evidence/model.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { DraftLine } from "../../../../ui/form/draft-line.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { useKeptDraft } from "../../../../ui/form/use-kept-draft.ts";
import type { EvidencePlace } from "../parts/evidence-types.ts";
import { evidenceTexts } from "../texts.ts";

type Marks = CallResult<"evidence.listMarks">;

interface PageMarksProps {
  readonly marks: Marks;
  readonly place: EvidencePlace;
  readonly documentId: string;
  readonly page: number;
  readonly drawn: PageRectangle | null;
  readonly onDrawn: (area: PageRectangle | null) => void;
  readonly onPage: (page: number) => void;
}

/** What appraisers wrote on the page shown; who may, writes and takes back. */
export function PageMarks({ marks, place, documentId, page, drawn, onDrawn, onPage }: PageMarksProps) {
  const t = useTexts(evidenceTexts);
  const here = marks.items.filter((mark) => mark.page === page);
  const others = [...new Set(marks.items.filter((mark) => mark.page !== page).map((mark) => mark.page))].sort(
    (one, other) => one - other,
  );
  const { component: _, ...params } = place;
  const end = useCommand("evidence.endMark", ["evidence"]);
  return (
    <Stack gap="xs">
      <Title order={3}>{t("marks.title", { page })}</Title>
      {here.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("marks.none")}
        </Text>
      )}
      {here.map((mark) => (
        <Group key={mark.id} justify="space-between" align="start" wrap="nowrap" gap="xs">
          <Stack gap={0} miw={0}>
            <Text size="sm" td={mark.endedAt ? "line-through" : undefined}>
              {mark.comment}
            </Text>
            <Text size="xs" c="dimmed">
              {[
                mark.author,
                printInstant(mark.at),
                mark.endedAt && t("marks.ended", { at: printInstant(mark.endedAt) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </Stack>
          {mark.abilities.end && (
            <Button variant="default" onClick={() => end.mutate({ params: { ...params, markId: mark.id } as never })}>
              {t("marks.end")}
            </Button>
          )}
        </Group>
      ))}
      {others.length > 0 && (
        <Group gap={4}>
          <Text size="xs">{t("marks.others", { pages: "" })}</Text>
          {others.map((other) => (
            <Button key={other} variant="subtle" onClick={() => onPage(other)}>
              {other}
            </Button>
          ))}
        </Group>
      )}
      <ErrorNotice error={end.error} />
      {marks.abilities.add !== null && (
        <MarkForm key={page} place={place} documentId={documentId} page={page} drawn={drawn} onDrawn={onDrawn} />
      )}
    </Stack>
  );
}

type MarkFormProps = Pick<PageMarksProps, "place" | "documentId" | "page" | "drawn" | "onDrawn">;

/** A comment belongs to its page: turning away keeps what is typed, turning back brings it. */
function MarkForm({ place, documentId, page, drawn, onDrawn }: MarkFormProps) {
  const t = useTexts(evidenceTexts);
  const add = useCommand("evidence.addMark", ["evidence"]);
  const { form, faults } = useFieldFaults(add.error);
  const { component, ...params } = place;
  const at = `${place.roundId}.${place.unitId}.${component}.${documentId}.${page}`;
  const draft = useKeptDraft(`evidence.mark.${at}`, { comment: "" });
  const { comment } = draft.values;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = { documentId, component, page, comment, rectangle: drawn };
    await add.mutateAsync({ params: params as never, body });
    draft.drop();
    onDrawn(null);
  };
  return (
    <form ref={form} onSubmit={(event) => void save(event).catch(() => undefined)}>
      <Stack gap={6}>
        <DraftLine draft={draft} />
        <Textarea
          label={t("marks.add")}
          description={t("marks.area.hint")}
          required
          maxLength={2000}
          autosize
          minRows={2}
          value={comment}
          onChange={(event) => draft.change({ comment: event.currentTarget.value })}
          {...faults.at("comment")}
        />
        <ErrorNotice error={add.error} faults={faults} />
        <Group gap="xs">
          <Button type="submit" loading={add.isPending}>
            {t("marks.save")}
          </Button>
          {drawn && (
            <Button variant="default" onClick={() => onDrawn(null)}>
              {t("marks.area.clear")}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
