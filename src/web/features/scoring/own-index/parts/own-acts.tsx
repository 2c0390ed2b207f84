import { Button, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OwnIndexOverview } from "../../../../../contract/scoring/own-index/rounds.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { call } from "../../../../api/call.ts";
import { download } from "../../../../api/download.ts";
import type { CallInput } from "../../../../api/operation-types.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { NumberField } from "../../../../ui/number-field.tsx";
import { PaperButtons } from "../../../../ui/paper-buttons.tsx";
import { ownTexts } from "../texts.ts";
import { useOwnRefresh } from "./use-own-refresh.ts";

type Act = "open" | "approve" | "withdraw" | "send" | "publish";

/** What follows from each act, and the notice once it is done. */
const actTexts = {
  open: { detail: "open.detail", done: "open.done" },
  approve: { detail: "approve.detail", done: "approve.done" },
  withdraw: { detail: "withdraw.detail", done: "withdraw.done" },
  send: { detail: "send.detail", done: "send.done" },
  publish: { detail: "publish.detail", done: "publish.done" },
} as const;

/** The lawful acts on the year now; what is not allowed is absent. */
export function OwnActs({ year }: { year: OwnIndexOverview }) {
  const t = useTexts(ownTexts);
  const [act, setAct] = useState<Act>();
  const acts = (["open", "approve", "withdraw", "send", "publish"] as const).filter((one) => year.abilities[one]);
  const main = acts.find((one) => one !== "withdraw");
  const [failed, setFailed] = useState<unknown>();
  const report = (format: PaperFormat) => {
    setFailed(undefined);
    return download("scoring.getOwnReport", { params: { roundId: year.roundId }, query: { format } }).catch(setFailed);
  };
  return (
    <>
      {year.sight === "all" && year.state !== "preparing" && (
        <PaperButtons labels={{ docx: t("report"), pdf: t("report.pdf") }} fetch={report} />
      )}
      {acts.map((one) => (
        <Button key={one} variant={one === main ? "filled" : "default"} onClick={() => setAct(one)}>
          {t(one)}
        </Button>
      ))}
      <ErrorNotice error={failed} />
      {act && <ActDialog year={year} act={act} onClose={() => setAct(undefined)} />}
    </>
  );
}

function ActDialog({ year, act, onClose }: { year: OwnIndexOverview; act: Act; onClose: () => void }) {
  const t = useTexts(ownTexts);
  const params = { roundId: year.roundId };
  const [number, setNumber] = useState(act === "publish" ? (year.published?.number ?? "") : "");
  const [date, setDate] = useState<string | null>(act === "publish" ? (year.published?.date ?? null) : null);
  const [rank, setRank] = useState<string | null>(year.rank === null ? null : String(year.rank));
  const [rankOf, setRankOf] = useState<string | null>(year.rankOf === null ? null : String(year.rankOf));
  const refresh = useOwnRefresh();
  const asksReason = act === "open" || act === "withdraw" || act === "publish";
  const send = async (reason: string) => {
    await doAct(reason);
    await refresh();
    notify({ kind: "done", text: t(actTexts[act].done) });
  };
  const doAct = (reason: string): Promise<unknown> => {
    switch (act) {
      case "open":
        return call("scoring.openOwnIndex", { params, body: { reason } });
      case "approve":
        return call("scoring.approveOwnIndex", { params, body: {} });
      case "withdraw":
        return call("scoring.withdrawOwnApproval", { params, body: { reason } });
      case "send":
        return call("scoring.recordOwnSending", { params, body: { number, date: date ?? "", reason: null } });
      case "publish": {
        const body: CallInput<"scoring.recordOwnPublication">["body"] = {
          decision: number.trim() === "" ? null : { number, date: date ?? "" },
          rank: rank === null ? null : Number(rank),
          rankOf: rankOf === null ? null : Number(rankOf),
          reason,
        };
        return call("scoring.recordOwnPublication", { params, body });
      }
    }
  };
  return (
    <ConfirmDialog
      title={t(act)}
      detail={t(actTexts[act].detail)}
      confirmLabel={t(act)}
      {...(asksReason && { reasonLabel: t("reason") })}
      onConfirm={send}
      onClose={onClose}
    >
      {(act === "send" || act === "publish") && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          <TextInput
            label={t("number")}
            required
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DayPicker label={t("date")} required value={date} onChange={setDate} />
          {act === "publish" && (
            <>
              <NumberField label={t("rank")} wholeOnly value={rank} onChange={setRank} />
              <NumberField label={t("rankOf")} wholeOnly value={rankOf} onChange={setRankOf} />
            </>
          )}
        </SimpleGrid>
      )}
    </ConfirmDialog>
  );
}
