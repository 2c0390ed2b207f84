import { Text } from "@mantine/core";
import type { RoundSchedule } from "../../../../../contract/scoring/round-setup.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { setupTexts } from "../texts.ts";
import classes from "./setup.module.css";

/** The stages as bars on one line of time, with this moment; the same dates stand in words beside them. */
export function WindowTimeline({ schedule }: { schedule: RoundSchedule }) {
  const t = useTexts(setupTexts);
  const { windows, now } = schedule;
  if (windows.length === 0) return <Text size="sm">{t("windows.none")}</Text>;
  const instants = windows.flatMap((window) => [Date.parse(window.opensAt), Date.parse(window.closesAt)]);
  const [from, until] = [Math.min(...instants), Math.max(...instants)];
  const at = (instant: string) => `${(100 * (Date.parse(instant) - from)) / (until - from)}%`;
  const width = (one: { opensAt: string; closesAt: string }) =>
    `${(100 * (Date.parse(one.closesAt) - Date.parse(one.opensAt))) / (until - from)}%`;
  const isInside = Date.parse(now) >= from && Date.parse(now) <= until;
  const ends = { from: printInstant(new Date(from).toISOString()), until: printInstant(new Date(until).toISOString()) };
  return (
    <section aria-label={t("windows.picture", ends)}>
      {windows.map((window) => (
        <div key={window.stage} className={classes["row"]}>
          <div>
            <Text size="sm" fw={window.state === "open" ? 600 : 400}>
              {t(`stage.${window.stage}`)}
            </Text>
            <Text size="xs" c="dimmed">
              {t(`windows.state.${window.state}`)}
            </Text>
          </div>
          <div>
            <div className={classes["track"]} aria-hidden>
              <div
                className={classes["bar"]}
                data-state={window.state}
                style={{ left: at(window.opensAt), width: width(window) }}
              />
              {isInside && <div className={classes["now"]} style={{ left: at(now) }} />}
            </div>
            <Text size="xs" c="dimmed">
              {printInstant(window.opensAt)} – {printInstant(window.closesAt)}
            </Text>
          </div>
        </div>
      ))}
    </section>
  );
}
