import { Notification } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { type Notice, useNotices } from "../notices.ts";
import { appTexts } from "../texts.ts";
import classes from "./shell.module.css";

const shownFor = 8_000;

/** The newest notices, read out by screen readers; they leave by themselves and stay behind the bell. */
export function Toasts() {
  const notices = useNotices();
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const shown = notices.filter((notice) => !notice.read && !closed.has(notice.id)).slice(0, 3);
  const close = (id: number) => setClosed((before) => new Set(before).add(id));
  return (
    <section className={`${classes["toasts"]} no-print`} aria-live="polite" aria-relevant="additions">
      {shown.map((notice) => (
        <Toast key={notice.id} notice={notice} onClose={() => close(notice.id)} />
      ))}
    </section>
  );
}

function Toast({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const t = useTexts(appTexts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time runs once for each notice.
  useEffect(() => {
    // A refusal stays until it is closed: it says what to do.
    if (notice.kind === "failed") return;
    const timer = setTimeout(onClose, shownFor);
    return () => clearTimeout(timer);
  }, [notice.id]);
  const color = { done: "green", failed: "red", plain: "congtam" }[notice.kind];
  return (
    <Notification
      color={color}
      title={notice.text}
      withBorder
      styles={{ description: { color: "var(--mantine-color-text)" } }}
      onClose={onClose}
      closeButtonProps={{ "aria-label": t("closeNotice") }}
    >
      {notice.detail}
    </Notification>
  );
}
