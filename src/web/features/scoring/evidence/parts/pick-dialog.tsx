import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useOperation } from "../../../../api/use-operation.ts";
import { printDay } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import type { SendTarget } from "../sending/sending.ts";
import { placeDocuments } from "../sending/store-document.ts";
import { evidenceTexts } from "../texts.ts";
import classes from "./evidence.module.css";
import { nameOfDocument } from "./evidence-types.ts";

interface PickDialogProps {
  readonly target: SendTarget;
  /** Documents that stand here already. */
  readonly here: ReadonlySet<string>;
  readonly onClose: () => void;
}

const shown = 20;

/** A document that is in the library already, found by any of its words. */
export function PickDialog({ target, here, onClose }: PickDialogProps) {
  useReturnFocus();
  const t = useTexts(evidenceTexts);
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [error, setError] = useState<unknown>();
  const [q] = useDebouncedValue(text, 250);
  const query = { unitId: target.unitId, q, sort: "-uploadedAt", pageSize: String(shown) } as never;
  const found = useOperation("evidence.listDocuments", { query }, { keepPrevious: true });
  const place = async (documentId: string) => {
    setError(undefined);
    await placeDocuments([documentId], target).catch(setError);
    await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("evidence.") });
  };
  const more = (found.data?.total ?? 0) - (found.data?.items.length ?? 0);
  return (
    <Modal opened onClose={onClose} title={t("pick.title")} size="lg">
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t("pick.search")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ErrorNotice error={error ?? found.error} />
        {found.data?.items.length === 0 && <Text size="sm">{t("pick.none")}</Text>}
        <ul className={`${classes["list"]} ${classes["files"]}`}>
          {found.data?.items.map((document) => (
            <li key={document.id} className={classes["item"]}>
              <Group justify="space-between" wrap="nowrap">
                <Stack gap={0} miw={0}>
                  <Text size="sm" fw={600}>
                    {nameOfDocument(document)}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {[document.title && document.number, document.issuer, printDay(document.documentDate)]
                      .filter(Boolean)
                      .join(" · ")}
                  </Text>
                </Stack>
                {here.has(document.id) ? (
                  <Text size="xs">{t("pick.here")}</Text>
                ) : (
                  <Button
                    variant="default"
                    aria-label={t("pick.add", { name: nameOfDocument(document) })}
                    onClick={() => void place(document.id)}
                  >
                    {t("add")}
                  </Button>
                )}
              </Group>
            </li>
          ))}
        </ul>
        {more > 0 && (
          <Text size="xs" c="dimmed">
            {t("pick.more", { count: more })}
          </Text>
        )}
      </Stack>
    </Modal>
  );
}
