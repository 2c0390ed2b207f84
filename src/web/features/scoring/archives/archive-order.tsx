import { Alert, Button, Group, Progress, Stack, Text } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { ArchiveState } from "../../../../contract/scoring/archive-order.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import type { ApiError } from "../../../api/api-error.ts";
import { printInstant } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { Loaded } from "../../../ui/loaded.tsx";

/** What the order and its archive are called on screen. */
export interface ArchiveWords {
  readonly make: string;
  readonly again: string;
  readonly stop: string;
  readonly fetch: string;
  readonly failed: string;
  /** Names the bar. */
  readonly progress: string;
  readonly writing: (done: string, of: string) => string;
  readonly ready: (at: string) => string;
}

interface ArchiveOrderProps {
  readonly answer: UseQueryResult<ArchiveState, ApiError>;
  readonly words: ArchiveWords;
  readonly make: () => Promise<unknown>;
  readonly stop: () => Promise<unknown>;
  /** Address of the archive: the browser fetches it straight to the disk, however large it is. */
  readonly address: (fileId: string) => string;
  /** What is chosen before it is ordered. */
  readonly children?: ReactNode;
}

/** Milliseconds between two questions how far it is. */
const pause = 700;

/** An archive that the server writes: ordered, followed, stopped, fetched. It is written on when this is closed. */
export function ArchiveOrder({ answer, words, make, stop, address, children }: ArchiveOrderProps) {
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
  return (
    <Loaded answer={answer} isPart>
      {({ state, fileId, ...archive }) => (
        <Stack gap="sm">
          <StateOfArchive archive={{ state, fileId, ...archive }} words={words} />
          <ErrorNotice error={error} />
          {state !== "writing" && children}
          <Group gap="xs">
            {state === "ready" && fileId !== null && (
              <Button component="a" href={address(fileId)} download>
                {words.fetch}
              </Button>
            )}
            {state === "writing" ? (
              <Button variant="default" onClick={() => void act(stop)}>
                {words.stop}
              </Button>
            ) : (
              <Button variant={state === "ready" ? "default" : "filled"} onClick={() => void act(make)}>
                {state === "none" ? words.make : words.again}
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Loaded>
  );
}

function StateOfArchive({ archive, words }: { archive: ArchiveState; words: ArchiveWords }) {
  const language = useLanguage();
  const { state, done, of, readyAt } = archive;
  if (state === "failed") return <Alert color="red">{words.failed}</Alert>;
  if (state === "ready")
    return (
      <Text size="sm" role="status">
        {words.ready(printInstant(readyAt))}
      </Text>
    );
  if (state === "none") return null;
  const label = words.writing(printDecimal(done, language), printDecimal(of, language));
  return (
    <div>
      <Text size="sm" className="tabular" mb={4}>
        {label}
      </Text>
      <Progress value={of === 0 ? 0 : (100 * done) / of} animated aria-label={words.progress} aria-valuetext={label} />
    </div>
  );
}
