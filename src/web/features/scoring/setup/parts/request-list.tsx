import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ExclusionRequestRow } from "../../../../../contract/scoring/exclusions.ts";
import { exclusionEffectLabels } from "../../../../../domain/scoring/inputs/exclusion-effect.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { Section } from "../../../../ui/detail/facts.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { setupTexts } from "../texts.ts";
import { ExclusionEffect } from "./exclusion-effect.tsx";

interface RequestListProps {
  readonly roundId: string;
  /** Nobody answers any more: what was not answered is said to be so. */
  readonly isPublished?: boolean;
}

/** What units asked for: those that wait with the two answers, then the answered ones. */
export function RequestList({ roundId, isPublished = false }: RequestListProps) {
  const t = useTexts(setupTexts);
  const answer = useOperation("scoring.listExclusionRequests", { params: { roundId }, query: {} });
  return (
    <Loaded answer={answer} isPart>
      {({ items, abilities }) => (
        <Section
          title={isPublished ? t("requests.over") : t("requests.title", { count: items.filter(isWaiting).length })}
        >
          {items.length === 0 ? (
            <Text size="sm">{t("requests.none")}</Text>
          ) : (
            <Stack gap="sm">
              {items.map((request) => (
                <RequestLine
                  key={request.id}
                  roundId={roundId}
                  {...{ request, isPublished }}
                  mayAnswer={abilities.answer}
                />
              ))}
            </Stack>
          )}
        </Section>
      )}
    </Loaded>
  );
}

const isWaiting = ({ answer }: ExclusionRequestRow) => answer === null;

/** What a request for more than a component covers. */
function Covered({ request }: { request: ExclusionRequestRow }) {
  const t = useTexts(setupTexts);
  const { level, components } = request;
  if (level === null || level === "component") return null;
  return (
    <Text size="sm">
      {t(`requests.covers.${level}`, { count: components.length, components: components.join(", ") })}
    </Text>
  );
}

interface RequestLineProps {
  readonly roundId: string;
  readonly request: ExclusionRequestRow;
  readonly isPublished: boolean;
  readonly mayAnswer: boolean;
}

function RequestLine({ roundId, request, isPublished, mayAnswer }: RequestLineProps) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const send = useCommand("scoring.answerExclusionRequest", ["scoring"]);
  const [asked, setAsked] = useState<"granted" | "refused">();
  const effect =
    request.effect === null
      ? null
      : t("exclusions.effect", { effect: exclusionEffectLabels[request.effect][language] });
  const values = { unit: unitNameOf(request, language), part: `${request.part} ${request.partName}` };
  return (
    <div>
      <Text size="sm" fw={600}>
        {values.unit}: {values.part}
      </Text>
      <Text size="sm">{t("requests.detail", { reason: request.reason })}</Text>
      <Covered request={request} />
      {request.answer !== "refused" && effect !== null && <Text size="sm">{effect}</Text>}
      {request.answer !== null && (
        <Group gap="xs">
          <StateBadge kind={request.answer === "granted" ? "done" : "late"} label={t(`requests.${request.answer}`)} />
          <Text size="sm">{request.answerReason}</Text>
        </Group>
      )}
      {isWaiting(request) && isPublished && <StateBadge kind="plain" label={t("requests.unanswered")} />}
      {request.endedAt !== null && (
        <Text size="sm">
          {t("requests.ended", { at: printInstant(request.endedAt), reason: request.endReason ?? "" })}
        </Text>
      )}
      {request.answer === null && mayAnswer && (
        <Group gap="xs" mt={4}>
          <Button variant="default" onClick={() => setAsked("granted")}>
            {t("requests.grant")}
          </Button>
          <Button variant="default" onClick={() => setAsked("refused")}>
            {t("requests.refuse")}
          </Button>
        </Group>
      )}
      {asked !== undefined && (
        <ConfirmDialog
          title={t(asked === "granted" ? "requests.grantTitle" : "requests.refuseTitle", values)}
          detail={t("requests.detail", { reason: request.reason })}
          confirmLabel={t(asked === "granted" ? "requests.grant" : "requests.refuse")}
          reasonLabel={t("reason")}
          onConfirm={(reason) =>
            send.mutateAsync({ params: { roundId, requestId: request.id }, body: { answer: asked, reason } })
          }
          onClose={() => setAsked(undefined)}
        >
          <Covered request={request} />
          <Text size="sm">{asked === "refused" ? t("requests.refuseFollows") : effect}</Text>
          {asked === "granted" && <ExclusionEffect roundId={roundId} unitId={request.unitId} part={request.part} />}
        </ConfirmDialog>
      )}
    </div>
  );
}
