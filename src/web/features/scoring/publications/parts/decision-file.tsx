import { Anchor, Button, FileButton, Group, Input, Text } from "@mantine/core";
import { useId, useState } from "react";
import { ApiError } from "../../../../api/api-error.ts";
import { addressOf } from "../../../../api/call.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { publicationTexts } from "../texts.ts";
import { DigestText } from "./digest-text.tsx";
import { printSize } from "./print-size.ts";
import classes from "./publications.module.css";
import type { WaitingDecision } from "./types.ts";

interface DecisionFileProps {
  readonly roundId: string;
  /** What was attached for the next publication. */
  readonly waiting: WaitingDecision | null;
  readonly required: boolean;
  /** The draft of the decision is that of the first publication: an amendment has drafts of its own. */
  readonly hasDraft: boolean;
  /** Why what is attached, or that nothing is, keeps the publication back. */
  readonly error?: string | undefined;
}

/** The signed decision for the next publication: sent as soon as it is chosen, shown with size and digest. */
export function DecisionFile({ roundId, waiting, required, hasDraft, error }: DecisionFileProps) {
  const t = useTexts(publicationTexts);
  const language = useLanguage();
  const attach = useCommand("scoring.attachDecision", ["scoring"]);
  const [refused, setRefused] = useState<{ readonly name: string; readonly reason: string }>();
  const [title, fault] = [useId(), useId()];
  const take = async (file: File | null) => {
    if (file === null) return;
    setRefused(undefined);
    try {
      await attach.mutateAsync({ params: { roundId }, query: { fileName: file.name }, body: file } as never);
      notify({ kind: "done", text: t("file.saved"), detail: file.name });
    } catch (caught) {
      const reason = caught instanceof ApiError ? caught.problem.detail : String(caught);
      setRefused({ name: file.name, reason });
    }
  };
  const told = refused && [
    t("file.refused", refused),
    ...(waiting === null ? [] : [t("file.stays", { kept: waiting.name })]),
  ];
  const shownError = told?.join(" ") ?? error;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame; the group only names what belongs together.
    <div role="group" aria-labelledby={title}>
      <Input.Label component="div" id={title} required={required}>
        {t("file.title")}
      </Input.Label>
      <Input.Description>
        {t("file.hint")}{" "}
        {hasDraft && (
          <Anchor
            inherit
            underline="always"
            href={addressOf("scoring.getDecisionDraft", { params: { roundId }, query: { format: "pdf" } })}
          >
            {t("file.draft")}
          </Anchor>
        )}
      </Input.Description>
      {waiting !== null && (
        <div>
          <Text size="sm" className={classes["name"] ?? ""} mt={4}>
            <Anchor
              size="sm"
              target="_blank"
              rel="noreferrer"
              href={addressOf("scoring.openDecision", { params: { roundId, fileId: waiting.fileId } })}
            >
              {waiting.name}
            </Anchor>{" "}
            · {printSize(waiting.size, language)} · SHA-256:
          </Text>
          <DigestText name={t("digest.decision")} digest={waiting.sha256} />
        </div>
      )}
      <Group gap="xs" mt={6}>
        <FileButton accept="application/pdf,.pdf" onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              variant="default"
              loading={attach.isPending}
              aria-describedby={shownError === undefined ? undefined : fault}
              {...props}
            >
              {t(waiting === null ? "file.choose" : "file.replace")}
            </Button>
          )}
        </FileButton>
      </Group>
      {shownError !== undefined && (
        <Input.Error id={fault} role="alert" mt={4}>
          {shownError}
        </Input.Error>
      )}
    </div>
  );
}
