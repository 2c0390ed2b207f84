import { Alert, Button, Checkbox, Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { download } from "../../../../api/download.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { IconFileText } from "../../../../ui/icons/icons.gen.ts";
import { councilTexts } from "../texts.ts";
import { AddCaseDialog } from "./add-case-dialog.tsx";
import { LackList } from "./lack-list.tsx";
import { unfilledOf } from "./settle-unfilled.tsx";
import type { CouncilWork } from "./types.ts";

interface CouncilActsProps {
  readonly roundId: string;
  readonly work: CouncilWork;
}

/** Papers that lead to the publication, which ends them. */
const drafts = [
  ["submission", "scoring.getResultSubmission", { format: "docx" }],
  ["submissionPdf", "scoring.getResultSubmission", { format: "pdf" }],
  ["decisionDraft", "scoring.getDecisionDraft", { format: "docx" }],
  ["decisionDraftPdf", "scoring.getDecisionDraft", { format: "pdf" }],
] as const;
const agenda = [["agendaWorkbook", "scoring.getAgendaWorkbook", undefined]] as const;

/** What may be done with the council as a whole: papers, another case, its end, its reopening. */
export function CouncilActs({ roundId, work }: CouncilActsProps) {
  const t = useTexts(councilTexts);
  const [opened, setOpened] = useState<"add" | "finish" | "reopen">();
  const close = () => setOpened(undefined);
  const { prepares, records, reopens } = work.abilities;
  const isFinished = work.finishedAt !== null;
  const papers = [...(work.published ? [] : drafts), ...agenda];
  const save = ([, operation, query]: (typeof papers)[number]) =>
    void download(operation, { params: { roundId }, ...(query && { query }) } as never).catch((error: unknown) =>
      notify({ kind: "failed", text: error instanceof Error ? error.message : String(error) }),
    );
  return (
    <>
      {records && !isFinished && !work.published && <Button onClick={() => setOpened("finish")}>{t("finish")}</Button>}
      {reopens && (
        <Button variant="default" onClick={() => setOpened("reopen")}>
          {t("reopen")}
        </Button>
      )}
      {prepares && !isFinished && !work.published && (
        <Button variant="default" onClick={() => setOpened("add")}>
          {t("add.open")}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconFileText size={15} aria-hidden />}>
            {t("papers")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {work.published && (
            <Menu.Item component={Link} to={`/rounds/${roundId}/publications`}>
              {t("signedPapers")}
            </Menu.Item>
          )}
          {!work.published && !isFinished && <Menu.Label maw={280}>{t("papers.provisional")}</Menu.Label>}
          {papers.map((paper) => (
            <Menu.Item key={paper[0]} onClick={() => save(paper)}>
              {t(paper[0])}
            </Menu.Item>
          ))}
          <Menu.Item component={Link} to={`/rounds/${roundId}/council/agenda`}>
            {t("agendaPaper")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened === "add" && <AddCaseDialog {...{ roundId, work }} onClose={close} />}
      {opened === "finish" && <FinishDialog {...{ roundId, work }} onClose={close} />}
      {opened === "reopen" && <ReopenDialog {...{ roundId, work }} onClose={close} />}
    </>
  );
}

type DialogProps = CouncilActsProps & { readonly onClose: () => void };

function FinishDialog({ roundId, work, onClose }: DialogProps) {
  const t = useTexts(councilTexts);
  const finish = useCommand("scoring.finishCouncil", ["scoring"]);
  const [confirmUndecided, setConfirm] = useState(false);
  const [confirmNoMeeting, setNoMeeting] = useState(false);
  const unfilled = unfilledOf(work);
  const undecided = work.cases.filter((one) => one.state !== "decided").length;
  return (
    <ConfirmDialog
      title={t("finish.title")}
      detail={t("finish.detail")}
      confirmLabel={t("finish")}
      onConfirm={async () => {
        await finish.mutateAsync({ params: { roundId }, body: { confirmUndecided, confirmNoMeeting } } as never);
        notify({ kind: "done", text: t("finish.done") });
      }}
      onClose={onClose}
    >
      {work.sessions.length === 0 && (
        <Alert color="yellow" role="status">
          {t("finish.noMeeting")}
          <Checkbox
            mt="xs"
            label={t("finish.confirmNoMeeting")}
            checked={confirmNoMeeting}
            onChange={(event) => setNoMeeting(event.currentTarget.checked)}
          />
        </Alert>
      )}
      {unfilled.length > 0 && (
        <Alert color="yellow" role="status" title={t("finish.unfilled")}>
          <LackList roundId={roundId} lacks={unfilled} mayAnswer={work.abilities.prepares} />
        </Alert>
      )}
      {undecided > 0 && (
        <Checkbox
          label={t("finish.confirm", { count: undecided })}
          checked={confirmUndecided}
          onChange={(event) => setConfirm(event.currentTarget.checked)}
        />
      )}
    </ConfirmDialog>
  );
}

function ReopenDialog({ roundId, onClose }: DialogProps) {
  const t = useTexts(councilTexts);
  const reopen = useCommand("scoring.reopenCouncil", ["scoring"]);
  return (
    <ConfirmDialog
      title={t("reopen.title")}
      detail={t("reopen.detail")}
      confirmLabel={t("reopen")}
      reasonLabel={t("session.reason")}
      onConfirm={async (reason) => {
        await reopen.mutateAsync({ params: { roundId }, body: { reason } } as never);
        notify({ kind: "done", text: t("reopen.done") });
      }}
      onClose={onClose}
    />
  );
}
