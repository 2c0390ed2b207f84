import { Alert, Button, Group, Modal, Progress, Radio, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { LettersState } from "../../../../../contract/scoring/result-letters.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { call } from "../../../../api/call.ts";
import { download } from "../../../../api/download.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { lossTexts } from "../texts.ts";

interface LettersDialogProps {
  readonly roundId: string;
  readonly block: string;
  readonly blockName: string;
  readonly onClose: () => void;
}

/** Milliseconds between two questions how far the letters are. */
const pause = 700;

/** The letters of a block: ordered, followed, stopped, fetched. They are written on when this is closed. */
export function LettersDialog({ roundId, block, blockName, onClose }: LettersDialogProps) {
  useReturnFocus();
  const t = useTexts(lossTexts);
  const params = { roundId };
  const answer = useOperation("scoring.findResultLetters", { params, query: { block } } as never);
  const [error, setError] = useState<unknown>();
  const { refetch } = answer;
  const isWriting = answer.data?.state === "writing";
  useEffect(() => {
    if (!isWriting) return;
    const timer = setInterval(() => void refetch(), pause);
    return () => clearInterval(timer);
  }, [isWriting, refetch]);
  const act = async (work: () => Promise<unknown>) => {
    setError(undefined);
    try {
      await work();
      await refetch();
    } catch (caught) {
      setError(caught);
    }
  };
  const input = { params, body: { block } };
  const [format, setFormat] = useState<PaperFormat>("docx");
  return (
    <Modal opened onClose={onClose} title={t("letters.title", { block: blockName })}>
      <Stack gap="sm">
        <Text size="sm">{t("letters.detail")}</Text>
        <Loaded answer={answer} isPart>
          {(letters) => (
            <>
              <StateOfLetters letters={letters} />
              <ErrorNotice error={error} />
              {letters.state !== "writing" && (
                <Radio.Group
                  label={t("letters.format")}
                  value={format}
                  onChange={(value) => setFormat(value as PaperFormat)}
                >
                  <Group gap="md" mt={4}>
                    <Radio value="docx" label="DOCX" />
                    <Radio value="pdf" label="PDF" />
                  </Group>
                </Radio.Group>
              )}
              <Group gap="xs">
                {letters.state === "ready" && (
                  <Button
                    onClick={() =>
                      void act(() =>
                        download("scoring.getResultLetters", {
                          params: { ...params, fileId: letters.fileId ?? "" },
                        } as never),
                      )
                    }
                  >
                    {t("letters.fetch")}
                  </Button>
                )}
                {letters.state === "writing" ? (
                  <Button
                    variant="default"
                    onClick={() => void act(() => call("scoring.cancelResultLetters", input as never))}
                  >
                    {t("letters.stop")}
                  </Button>
                ) : (
                  <Button
                    variant={letters.state === "ready" ? "default" : "filled"}
                    onClick={() =>
                      void act(() => call("scoring.makeResultLetters", { params, body: { block, format } } as never))
                    }
                  >
                    {t(letters.state === "none" ? "letters.make" : "letters.again")}
                  </Button>
                )}
              </Group>
            </>
          )}
        </Loaded>
      </Stack>
    </Modal>
  );
}

function StateOfLetters({ letters }: { letters: LettersState }) {
  const t = useTexts(lossTexts);
  const language = useLanguage();
  const { state, done, of } = letters;
  if (state === "failed") return <Alert color="red">{t("letters.failed")}</Alert>;
  if (state === "ready")
    return (
      <Text size="sm" role="status">
        {t("letters.ready", { at: printInstant(letters.readyAt) })}
      </Text>
    );
  if (state === "none") return null;
  const label = t("letters.writing", { done: printDecimal(done, language), of: printDecimal(of, language) });
  return (
    <div>
      <Text size="sm" className="tabular" mb={4}>
        {label}
      </Text>
      <Progress
        value={of === 0 ? 0 : (100 * done) / of}
        animated
        aria-label={t("letters.progress")}
        aria-valuetext={label}
      />
    </div>
  );
}
