import { Modal, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState } from "react";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import type { Found, NavEntry } from "../feature.ts";
import { features } from "../features.ts";
import { canAny, type Session, useSession } from "../session.tsx";
import { targetOf } from "../target.ts";
import { appTexts } from "../texts.ts";
import { findPages } from "./find-pages.ts";
import classes from "./shell.module.css";

interface CommandPaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Ctrl+K: reaches any page and any record of the features by a few letters, diacritics not needed. */
export function CommandPalette({ opened, onClose }: CommandPaletteProps) {
  const t = useTexts(appTexts);
  useReturnFocus();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      padding="sm"
      attributes={{ content: { "aria-label": t("find") } }}
    >
      <Finder onClose={onClose} />
    </Modal>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const t = useTexts(appTexts);
  const router = useRouter();
  const listId = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const [settled] = useDebouncedValue(text.trim(), 200);
  const pages = usePages(text);
  const records = useRecords(settled);
  const found = [...pages.named, ...(records.data ?? []), ...pages.related];
  const index = Math.min(chosen, found.length - 1);

  const open = (item: Found | undefined) => {
    if (!item) return;
    onClose();
    void router.navigate(targetOf(item.path));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((index + step + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      open(found[index]);
    }
  };
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${index}` : undefined}
        aria-label={t("find")}
        placeholder={t("findHint")}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t("find")} style={{ marginTop: 8 }}>
        {found.map((item, position) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the field that owns this list.
          <div
            key={item.path}
            id={`${listId}-${position}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === index}
            className={classes["found"]}
            onClick={() => open(item)}
            onMouseEnter={() => setChosen(position)}
          >
            <Text size="sm">{item.label}</Text>
            <Text size="xs" c="dimmed">
              {item.detail}
            </Text>
          </div>
        ))}
      </div>
      <Text size="sm" c="dimmed" role="status" p={found.length === 0 ? "xs" : 0}>
        {found.length === 0 && (records.isFetching ? t("findWaiting") : t("findNothing", { text }))}
      </Text>
    </>
  );
}

/** Pages by their names, and those that only words about them lead to: these come after the records. */
function usePages(text: string): { named: Found[]; related: Found[] } {
  const t = useTexts(appTexts);
  const session = useSession();
  const language = useLanguage();
  const pages = features.flatMap((feature) => feature.nav).filter((entry) => canAny(session, entry.abilities));
  const { named, related } = findPages(pages, text);
  const tell = ({ path, label }: NavEntry) => ({ path, label: label[language], detail: t("findPages") });
  return { named: named.map(tell), related: related.map(tell) };
}

function useRecords(text: string) {
  const session = useSession();
  const language = useLanguage();
  return useQuery({
    queryKey: ["app.find", text, language],
    queryFn: () => searchAll(session, text),
    enabled: text.length >= 2,
    staleTime: 30_000,
  });
}

/** One feature that fails must not hide what the others found. */
async function searchAll(session: Session, text: string): Promise<Found[]> {
  const searches = features.flatMap((feature) =>
    feature.find && canAny(session, feature.find.abilities) ? [feature.find.search(text)] : [],
  );
  const answers = await Promise.allSettled(searches);
  return answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
}
