import { Button, Group, Paper, Radio, Stack, Textarea, Title } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Verdict } from "../../../../../domain/scoring/columns/entry.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { DraftLine } from "../../../../ui/form/draft-line.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { useKeptDraft } from "../../../../ui/form/use-kept-draft.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { InputField } from "../../rounds/inputs/input-field.tsx";
import { councilTexts } from "../texts.ts";
import { EffectView } from "./effect-view.tsx";
import { proposalAnchor } from "./proposal-anchor.ts";
import type { CouncilCase, Effect } from "./types.ts";

interface ProposeFormProps {
  readonly roundId: string;
  readonly case: CouncilCase;
}

/** What a member has typed and not yet proposed. */
interface Typed {
  readonly verdict: Verdict;
  readonly points: string | null;
  readonly inputs: Readonly<Record<string, string>>;
  readonly reason: string;
}

const verdicts: readonly Verdict[] = ["accepted", "inputsChanged", "pointsChanged"];

/**
 * Keep, other inputs or other points, with a reason; after each proposal of the case the form begins anew, and who sent
 * it goes on from the new proposal.
 */
export function ProposeForm(props: ProposeFormProps) {
  const last = props.case.proposals.at(-1)?.id ?? "first";
  const isSent = useRef(false);
  useEffect(() => {
    if (!isSent.current) return;
    isSent.current = false;
    document.getElementById(proposalAnchor(last))?.focus();
  }, [last]);
  const setSent = (value: boolean) => {
    isSent.current = value;
  };
  return <NextProposal key={last} {...props} setSent={setSent} />;
}

/** What it would do to the block is shown before it is proposed. */
function NextProposal({
  roundId,
  case: one,
  setSent,
}: ProposeFormProps & { readonly setSent: (value: boolean) => void }) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  const draft = useKeptDraft<Typed>(`scoring.proposal.${roundId}.${one.unitId}.${one.component}`, {
    verdict: one.caps === null ? "accepted" : "inputsChanged",
    points: null,
    inputs: one.inputs,
    reason: "",
  });
  const { verdict, points, inputs, reason } = draft.values;
  const [effect, setEffect] = useState<Effect>();
  const compute = useCommand("scoring.computeDecisionEffect", []);
  const propose = useCommand("scoring.proposeDecision", ["scoring"], draft.drop);
  const { form, faults } = useFieldFaults(propose.error ?? compute.error);
  const wanted = {
    ...{ unitId: one.unitId, component: one.component, verdict },
    inputs: verdict === "inputsChanged" ? inputs : {},
    points: verdict === "pointsChanged" ? points : null,
  };
  const change = (changes: Partial<Typed>) => {
    draft.change(changes);
    setEffect(undefined);
  };
  const setInput = (name: string, value: string | null) => {
    const { [name]: _, ...rest } = inputs;
    change({ inputs: value === null ? rest : { ...rest, [name]: value } });
  };
  const look = async () =>
    setEffect((await compute.mutateAsync({ params: { roundId }, body: wanted } as never)) as Effect);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const basedOnNumber = one.proposals.at(-1)?.number ?? 0;
    // Before the answer: with it the case is read again, and this form goes.
    setSent(true);
    const body = { ...wanted, basedOnNumber, reason: reason.trim() };
    await propose.mutateAsync({ params: { roundId }, body } as never).catch((error) => {
      setSent(false);
      throw error;
    });
    setEffect(undefined);
    notify({ kind: "done", text: t("propose.sent") });
  };
  return (
    <Paper withBorder p="sm" className="no-print">
      <form ref={form} onSubmit={(event) => void send(event).catch(() => undefined)} aria-label={t("propose.title")}>
        <Stack gap="xs">
          <Title order={3}>{t("propose.title")}</Title>
          <DraftLine draft={draft} />
          <Radio.Group
            label={t("propose.verdict")}
            value={verdict}
            onChange={(next) => change({ verdict: next as Verdict })}
          >
            <Group gap="md" mt={4}>
              {verdicts
                .filter((value) => one.caps === null || value !== "pointsChanged")
                .map((value) => (
                  <Radio key={value} value={value} label={t(`verdict.${value}`)} />
                ))}
            </Group>
          </Radio.Group>
          {verdict === "inputsChanged" && (
            <Group gap="sm" align="start">
              {one.fields.map((field) => (
                <InputField
                  key={field.name}
                  field={{ ...field, value: inputs[field.name] ?? null }}
                  value={inputs[field.name] ?? null}
                  disabled={false}
                  onChange={(value) => setInput(field.name, value)}
                />
              ))}
            </Group>
          )}
          {verdict === "pointsChanged" && (
            <NumberField
              keepsUnreadable
              label={`${t("propose.points")} (0 – ${printDecimal(one.max, language)})`}
              value={points}
              onChange={(value) => change({ points: value })}
              {...faults.at("points")}
              w={180}
            />
          )}
          <Textarea
            label={t("propose.reason")}
            required
            minLength={3}
            maxLength={1000}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
            {...faults.at("reason")}
          />
          <ErrorNotice error={propose.error ?? compute.error} faults={faults} />
          <Group gap="xs">
            <Button type="submit" loading={propose.isPending}>
              {t("propose.send")}
            </Button>
            <Button variant="default" loading={compute.isPending} onClick={() => void look().catch(() => undefined)}>
              {t("propose.effect")}
            </Button>
          </Group>
          {effect !== undefined && <EffectView effect={effect} isExtras={one.caps !== null} />}
        </Stack>
      </form>
    </Paper>
  );
}
