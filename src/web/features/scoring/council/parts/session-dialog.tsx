import { Checkbox, Fieldset, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { DraftLine } from "../../../../ui/form/draft-line.tsx";
import { useKeptDraft } from "../../../../ui/form/use-kept-draft.ts";
import { MomentField } from "../../setup/parts/moment-field.tsx";
import { instantOf, momentOf, type TypedMoment } from "../../setup/parts/vietnam-moment.ts";
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

/** What is typed of a meeting, one guest a line; kept until it is saved. */
interface Typed {
  readonly startsAt: TypedMoment;
  readonly endsAt: TypedMoment;
  readonly venue: string;
  readonly guests: string;
  readonly conclusions: string;
  readonly number: string;
  readonly date: string | null;
  /** Accounts, in the order of the members. */
  readonly present: readonly string[];
  /** Why somebody is not there, by account. */
  readonly absences: Readonly<Record<string, string>>;
}

const idsOf = (work: CouncilWork): readonly string[] => work.members.map(({ accountId }) => accountId);

function typedOf(work: CouncilWork, session: Session | undefined): Typed {
  const attendance = session?.attendance ?? [];
  return {
    startsAt: session === undefined ? empty : momentOf(session.startsAt),
    endsAt: session?.endsAt == null ? empty : momentOf(session.endsAt),
    venue: session?.venue ?? "",
    guests: session?.guests.join("\n") ?? "",
    conclusions: session?.conclusions ?? "",
    number: session?.minutesNumber ?? "",
    date: session?.minutesDate ?? null,
    present: idsOf(work).filter((id) => attendance.some((one) => one.accountId === id && one.present)),
    absences: Object.fromEntries(attendance.map((one) => [one.accountId, one.absence ?? ""])),
  };
}

/** A meeting: when, where, who is there, what it concludes, number and date of its minutes. */
export function SessionDialog({ roundId, work, session, onClose }: SessionDialogProps) {
  const t = useTexts(councilTexts);
  const add = useCommand("scoring.addCouncilSession", ["scoring"]);
  const change = useCommand("scoring.changeCouncilSession", ["scoring"]);
  const draft = useKeptDraft(`scoring.session.${roundId}.${session?.id ?? "new"}`, typedOf(work, session));
  const { startsAt, endsAt, venue, guests, conclusions, number, date, present, absences } = draft.values;
  const toggle = (accountId: string, isPresent: boolean) =>
    draft.change({ present: idsOf(work).filter((id) => (id === accountId ? isPresent : present.includes(id))) });
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
        const isPresent = present.includes(accountId);
        return { accountId, present: isPresent, absence: isPresent ? null : absences[accountId]?.trim() || null };
      }),
      reason,
    };
    if (session === undefined) await add.mutateAsync({ params: { roundId }, body } as never);
    else {
      const params = { roundId, sessionId: session.id };
      await change.mutateAsync({ params, body: { ...body, basedOnVersion: session.version } } as never);
    }
    draft.saved();
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
          <DraftLine draft={draft} />
          <MomentField
            name={t("session.startsAt")}
            label={t("session.startsAt")}
            required
            value={startsAt}
            onChange={(moment) => draft.change({ startsAt: moment })}
            {...faults.at("startsAt")}
          />
          <MomentField
            name={t("session.endsAt")}
            label={t("session.endsAt")}
            hint={t("session.endsLater")}
            value={endsAt}
            onChange={(moment) => draft.change({ endsAt: moment })}
            {...faults.at("endsAt")}
          />
          <TextInput
            label={t("session.venue")}
            required
            maxLength={300}
            value={venue}
            onChange={(event) => draft.change({ venue: event.currentTarget.value })}
            {...faults.at("venue")}
          />
          <Fieldset legend={t("session.attendance")}>
            <Stack gap="xs">
              {work.members.map(({ accountId, name, duty }) => (
                <Group key={accountId} gap="xs">
                  <Checkbox
                    label={`${name} (${t(`duty.${duty}`)})`}
                    checked={present.includes(accountId)}
                    onChange={(event) => toggle(accountId, event.currentTarget.checked)}
                  />
                  {!present.includes(accountId) && (
                    <TextInput
                      aria-label={t("session.absence", { name })}
                      placeholder={t("session.absenceReason")}
                      w="100%"
                      pl={30}
                      maxLength={300}
                      value={absences[accountId] ?? ""}
                      onChange={(event) => {
                        const absence = event.currentTarget.value;
                        draft.change({ absences: { ...absences, [accountId]: absence } });
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
            onChange={(event) => draft.change({ guests: event.currentTarget.value })}
            {...faults.at("guests")}
          />
          <Textarea
            label={t("session.conclusions")}
            autosize
            minRows={2}
            maxLength={10_000}
            value={conclusions}
            onChange={(event) => draft.change({ conclusions: event.currentTarget.value })}
            {...faults.at("conclusions")}
          />
          <Group gap="sm" align="start">
            <TextInput
              label={t("session.minutesNumber")}
              maxLength={40}
              value={number}
              onChange={(event) => draft.change({ number: event.currentTarget.value })}
              {...faults.at("minutesNumber")}
            />
            <DayPicker
              label={t("session.minutesDate")}
              value={date}
              onChange={(day) => draft.change({ date: day })}
              {...faults.at("minutesDate")}
            />
          </Group>
        </>
      )}
    </ConfirmDialog>
  );
}
