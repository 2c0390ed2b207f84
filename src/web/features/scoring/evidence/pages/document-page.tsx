import { Button, List, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Suspense } from "react";
import type { Language } from "../../../../../contract/text.ts";
import { nameVerb } from "../../../../../domain/audit/name-verb.ts";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { documentKindLabels } from "../../../../../domain/scoring/evidence/labels.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { lazyPart } from "../../../../app/lazy-part.ts";
import { printDay, printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { DetailPage } from "../../../../ui/detail/detail-page.tsx";
import { Facts, Section } from "../../../../ui/detail/facts.tsx";
import { HistoryList } from "../../../../ui/detail/history-list.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { nameOfDocument } from "../parts/evidence-types.ts";
import { FactsDialog } from "../parts/facts-dialog.tsx";
import { PublicMark } from "../parts/public-mark.tsx";
import { evidenceTexts } from "../texts.ts";

type Detail = CallResult<"evidence.getDocument">;

const DocumentViewer = lazyPart(() => import("../viewer/document-viewer.tsx").then((module) => module.DocumentViewer));

/** One document of the library: facts, where it stands and stood, what was done to it. */
export function DocumentPage() {
  const { documentId } = useParams({ strict: false }) as { documentId: string };
  const answer = useOperation("evidence.getDocument", { params: { documentId } });
  return <Loaded answer={answer}>{(detail) => <Document detail={detail} />}</Loaded>;
}

function Document({ detail }: { detail: Detail }) {
  const t = useTexts(evidenceTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const [viewing, viewer] = useDisclosure(false);
  const [editing, editDialog] = useDisclosure(false);
  const [removing, removeDialog] = useDisclosure(false);
  const remove = useCommand("evidence.removeDocument", ["evidence"]);
  const { document, abilities, history } = detail;
  const name = nameOfDocument(document);
  const library = `/evidence?unit=${document.unitId}`;
  return (
    <>
      <DetailPage
        title={name}
        backTo="/evidence"
        actions={
          <>
            {document.kind === "file" && <Button onClick={viewer.open}>{t("document.open")}</Button>}
            {abilities.publish && <PublicMark document={document} />}
            {abilities.change && (
              <Button variant="default" onClick={editDialog.open}>
                {t("facts.title")}
              </Button>
            )}
            {abilities.remove && (
              <Button variant="default" onClick={removeDialog.open}>
                {t("document.remove")}
              </Button>
            )}
          </>
        }
        history={
          <HistoryList
            entries={history.map((action) => ({ ...action, what: nameAct(action, detail.uses, language) }))}
          />
        }
      >
        <Facts
          title={t("document.facts")}
          facts={[
            [t("library.kind"), documentKindLabels[document.kind][language]],
            [t("facts.number"), document.number],
            [t("facts.issuer"), document.issuer],
            [t("facts.date"), printDay(document.documentDate) || null],
            [t("facts.provesFrom"), document.kind === "secret" ? undefined : printDay(document.provesFrom) || null],
            [t("facts.provesUntil"), document.kind === "secret" ? undefined : printDay(document.provesUntil) || null],
            [t("document.file"), document.fileName ?? undefined],
            [t("document.pages"), document.pageCount ?? undefined],
            [
              t("public.badge"),
              document.kind === "file" ? t(document.public ? "document.yes" : "document.no") : undefined,
            ],
            [
              t("document.history"),
              t("item.added", { by: document.uploadedBy ?? "", at: printInstant(document.uploadedAt) }),
            ],
          ]}
        />
        <Uses uses={detail.uses} unitId={document.unitId} />
      </DetailPage>
      {viewing && (
        <Suspense fallback={null}>
          <DocumentViewer document={document} page={1} place={null} onClose={viewer.close} />
        </Suspense>
      )}
      {editing && <FactsDialog item={{ document }} onClose={editDialog.close} />}
      {removing && (
        <ConfirmDialog
          title={t("document.remove.title", { name })}
          detail={t("document.remove.detail")}
          confirmLabel={t("document.remove")}
          reasonLabel={t("remove.reason")}
          destructive
          onConfirm={async (reason) => {
            await remove.mutateAsync({ params: { documentId: document.id }, body: { reason } });
            void navigate({ to: library.split("?")[0] as string, search: { unit: document.unitId } as never });
          }}
          onClose={removeDialog.close}
        />
      )}
    </>
  );
}

/** What was done, with the round where it was done in one: the same component stands in every year. */
function nameAct({ verb, detail }: Detail["history"][number], uses: Detail["uses"], language: Language): string {
  const named = nameVerb(verb, language, detail);
  const round = uses.find(({ roundId }) => roundId === detail["roundId"]);
  return round === undefined ? named : `${named} · ${roundOf(round, language)}`;
}

const roundOf = ({ roundTitleVi, roundTitleEn }: Detail["uses"][number], language: Language) =>
  (language === "en" && roundTitleEn) || roundTitleVi;

function Uses({ uses, unitId }: { uses: Detail["uses"]; unitId: string }) {
  const t = useTexts(evidenceTexts);
  const language = useLanguage();
  return (
    <Section title={t("document.uses")}>
      {uses.length === 0 && <Text size="sm">{t("document.noUses")}</Text>}
      <List size="sm">
        {uses.map((use) => (
          <List.Item key={use.linkId}>
            <Link to={`/rounds/${use.roundId}/sheets/${unitId}` as string}>
              {roundOf(use, language)} · {use.component || t("extras")}
            </Link>
            {` · ${stageLabels[use.stage][language]} · ${printInstant(use.addedAt)}`}
            {use.removedAt && ` · ${t("document.removed", { at: printInstant(use.removedAt) })}`}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
