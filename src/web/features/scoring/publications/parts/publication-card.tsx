import { Anchor, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { addressOf } from "../../../../api/call.ts";
import { download } from "../../../../api/download.ts";
import { pageSettings } from "../../../../app/page-settings.ts";
import { printDay, printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { FactList } from "../../../../ui/detail/facts.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { publicationTexts } from "../texts.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { DigestText } from "./digest-text.tsx";
import { printSize } from "./print-size.ts";
import classes from "./publications.module.css";
import type { Publication } from "./types.ts";

interface PublicationCardProps {
  readonly round: RoundDetail;
  readonly publication: Publication;
  /** The newest one. */
  readonly isCurrent: boolean;
  readonly downloadsFull: boolean;
}

/** One publication: by which decision, why it amends the one before and what that changed, its digests and files. */
export function PublicationCard({ round, publication, isCurrent, downloadsFull }: PublicationCardProps) {
  const t = useTexts(publicationTexts);
  const [error, setError] = useState<unknown>();
  const { number, at, by, decision, signedDecision, reason, restricted, differences } = publication;
  const save = (form: "public" | "full") => {
    setError(undefined);
    const params = { roundId: round.id, number: String(number) };
    void download("scoring.downloadBundle", { params, query: { form } }).catch(setError);
  };
  const name = t("number", { number });
  const signed = signedDecision === null ? undefined : <SignedLink roundId={round.id} file={signedDecision} />;
  return (
    <Paper component="section" withBorder p="md" aria-label={name}>
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={2}>{t("number.at", { number, at: printInstant(at) })}</Title>
          {reason !== null && <StateBadge kind="plain" label={t("mark.amendment")} />}
          <StateBadge kind={isCurrent ? "done" : "soon"} label={t(isCurrent ? "mark.current" : "mark.older")} />
        </Group>
        <FactList
          facts={[
            [
              t("decision"),
              decision === null
                ? t("decision.none")
                : t("decision.line", { ...decision, date: printDay(decision.date) }),
            ],
            [t("signed"), signed],
            [t("by"), by ?? undefined],
            [t("reason"), reason ?? undefined],
            [t("restricted"), restricted.length === 0 ? undefined : restricted.join(", ")],
          ]}
        />
        {differences.length > 0 && (
          <section aria-label={t("differences")}>
            <Title order={3}>{t("differences")}</Title>
            <DifferenceTable round={round} label={t("differences")} differences={differences} />
          </section>
        )}
        <Digests publication={publication} />
        <Group gap="xs" className="no-print">
          <Button variant={isCurrent ? "filled" : "default"} onClick={() => save("public")}>
            {t("download.public")}
          </Button>
          {downloadsFull && (
            <Button variant="default" onClick={() => save("full")}>
              {t("download.full")}
            </Button>
          )}
          <Anchor size="sm" href={`${pageSettings.basePath}/rankings/${round.id}/publications/${number}`}>
            {t("asPublished")}
          </Anchor>
        </Group>
        {downloadsFull && (
          <Text size="xs" c="dimmed" className="no-print">
            {t("download.fullHint")}
          </Text>
        )}
        <ErrorNotice error={error} />
      </Stack>
    </Paper>
  );
}

function SignedLink({ roundId, file }: { roundId: string; file: NonNullable<Publication["signedDecision"]> }) {
  const t = useTexts(publicationTexts);
  const language = useLanguage();
  return (
    <>
      <Anchor
        size="sm"
        target="_blank"
        rel="noreferrer"
        className={classes["name"] ?? ""}
        href={addressOf("scoring.openDecision", { params: { roundId, fileId: file.fileId } })}
      >
        {t("file.open", { name: file.name })}
      </Anchor>{" "}
      ({printSize(file.size, language)})
    </>
  );
}

function Digests({ publication }: { publication: Publication }) {
  const t = useTexts(publicationTexts);
  const { publicSha256, fullSha256, signedDecision, fingerprint } = publication;
  const show = (key: "digest.public" | "digest.full" | "digest.decision" | "digest.fingerprint", digest?: string) =>
    [t(key), digest && <DigestText name={t(key)} digest={digest} />] as const;
  return (
    <details>
      <summary>{t("digests")}</summary>
      <FactList
        facts={[
          show("digest.public", publicSha256),
          show("digest.full", fullSha256),
          show("digest.decision", signedDecision?.sha256),
          show("digest.fingerprint", fingerprint),
        ]}
      />
    </details>
  );
}
