import { Checkbox, Fieldset, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { MomentField } from "../../setup/parts/moment-field.tsx";
import { instantOf, momentOf } from "../../setup/parts/vietnam-moment.ts";
import { councilTexts } from "../texts.ts";
import type { CouncilWork, Session } from "./types.ts";

interface SessionDialogProps {
  readonly roundId: string;
  readonly work: CouncilWork;
  /** Undefined: a new meeting. */
  readonly session: Session | undefined;
  readonly onClose: () => void;
}

const empty = { day: null, time: "" };
const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A meeting: when, where, who is there, what it concludes, number and date of its minutes. */
export function SessionDialog({ roundId, work, session, onClose }: SessionDialogProps) {
  const t = useTexts(councilTexts);
  const add = useCommand("scoring.addCouncilSession", ["scoring"]);
  const change = useCommand("scoring.changeCouncilSession", ["scoring"]);
  const [startsAt, setStart] = useState(session === undefined ? empty : momentOf(session.startsAt));
  const [endsAt, setEnd] = useState(session?.endsAt == null ? empty : momentOf(session.endsAt));
  const [venue, setVenue] = useState(session?.venue ?? "");
  const [guests, setGuests] = useState(session?.guests.join("\n") ?? "");
  const [conclusions, setConclusions] = useState(session?.conclusions ?? "");
  const [number, setNumber] = useState(session?.minutesNumber ?? "");
  const [date, setDate] = useState<string | null>(session?.minutesDate ?? null);
  const [present, setPresent] = useState<ReadonlySet<string>>(
    new Set(session?.attendance.filter((one) => one.present).map((one) => one.accountId)),
  );
  const [absences, setAbsences] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(session?.attendance.map((one) => [one.accountId, one.absence ?? ""]) ?? []),
  );
  const toggle = (accountId: string, isPresent: boolean) =>
    setPresent((before) => new Set([...before, accountId].filter((id) => id !== accountId || isPresent)));
  const send = async (reason: string) => {
    const body = {
      startsAt: instantOf(startsAt) ?? "",
      endsAt: endsAt.day === null ? null : (instantOf(endsAt) ?? ""),
      venue: venue.trim(),
      guests: linesOf(guests),
      conclusions: conclusions.trim() || null,
      minutesNumber: number.trim() || null,
      minutesDate: date,
      attendance: work.members.map(({ accountId }) => {
        const isPresent = present.has(accountId);
        return { accountId, present: isPresent, absence: isPresent ? null : absences[accountId]?.trim() || null };
      }),
      reason,
    };
    if (session === undefined) await add.mutateAsync({ params: { roundId }, body } as never);
    else {
      const params = { roundId, sessionId: session.id };
      await change.mutateAsync({ params, body: { ...body, basedOnVersion: session.version } } as never);
    }
    notify({ kind: "done", text: t("session.saved") });
  };
  return (
    <ConfirmDialog
      title={session === undefined ? t("session.addTitle") : t("session.editTitle", { number: session.number })}
      detail={session === undefined ? t("session.addDetail") : t("session.editDetail")}
      confirmLabel={t("session.save")}
      reasonLabel={t("session.reason")}
      labels={{ attendance: t("session.attendance") }}
      onConfirm={send}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <MomentField
            name={t("session.startsAt")}
            label={t("session.startsAt")}
            required
            value={startsAt}
            onChange={setStart}
            {...faults.at("startsAt")}
          />
          <MomentField
            name={t("session.endsAt")}
            label={t("session.endsAt")}
            hint={t("session.endsLater")}
            value={endsAt}
            onChange={setEnd}
            {...faults.at("endsAt")}
          />
          <TextInput
            label={t("session.venue")}
            required
            maxLength={300}
            value={venue}
            onChange={(event) => setVenue(event.currentTarget.value)}
            {...faults.at("venue")}
          />
          <Fieldset legend={t("session.attendance")}>
            <Stack gap="xs">
              {work.members.map(({ accountId, name, duty }) => (
                <Group key={accountId} gap="xs">
                  <Checkbox
                    label={`${name} (${t(`duty.${duty}`)})`}
                    checked={present.has(accountId)}
                    onChange={(event) => toggle(accountId, event.currentTarget.checked)}
                  />
                  {!present.has(accountId) && (
                    <TextInput
                      aria-label={t("session.absence", { name })}
                      placeholder={t("session.absenceReason")}
                      w="100%"
                      pl={30}
                      maxLength={300}
                      value={absences[accountId] ?? ""}
                      onChange={(event) => {
                        const absence = event.currentTarget.value;
                        setAbsences((before) => ({ ...before, [accountId]: absence }));
                      }}
                    />
                  )}
                </Group>
              ))}
            </Stack>
          </Fieldset>
          <Textarea
            label={t("session.guests")}
            autosize
            value={guests}
            onChange={(event) => setGuests(event.currentTarget.value)}
            {...faults.at("guests")}
          />
          <Textarea
            label={t("session.conclusions")}
            autosize
            minRows={2}
            maxLength={10_000}
            value={conclusions}
            onChange={(event) => setConclusions(event.currentTarget.value)}
            {...faults.at("conclusions")}
          />
          <Group gap="sm" align="start">
            <TextInput
              label={t("session.minutesNumber")}
              maxLength={40}
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
              {...faults.at("minutesNumber")}
            />
            <DayPicker label={t("session.minutesDate")} value={date} onChange={setDate} {...faults.at("minutesDate")} />
          </Group>
        </>
      )}
    </ConfirmDialog>
  );
}
