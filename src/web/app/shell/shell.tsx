import { AppShell } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { lazyPart } from "../lazy-part.ts";
import { appTexts } from "../texts.ts";
import { OfflineNotice } from "./offline-notice.tsx";
import { Rail } from "./rail.tsx";
import { SessionWatch } from "./session-watch.tsx";
import classes from "./shell.module.css";
import { Toasts } from "./toasts.tsx";
import { TopBar } from "./top-bar.tsx";
import { useGlobalKeys } from "./use-global-keys.ts";
import { useHeadingFocus } from "./use-heading-focus.ts";
import { useLightPrint } from "./use-light-print.ts";
import { useOverflowNotice } from "./use-overflow-notice.ts";
import { VersionNotice } from "./version-notice.tsx";

const CommandPalette = lazyPart(() => import("./command-palette.tsx").then((module) => module.CommandPalette));
const ShortcutSheet = lazyPart(() => import("./shortcut-sheet.tsx").then((module) => module.ShortcutSheet));

/** The frame around every page of a signed-in person. */
export function Shell() {
  const t = useTexts(appTexts);
  const [railOpen, rail] = useDisclosure(false);
  const [finding, find] = useDisclosure(false);
  const [sheetOpen, sheet] = useDisclosure(false);
  useLightPrint();
  useOverflowNotice();
  useHeadingFocus();
  useGlobalKeys({ onFind: find.open, onSheet: sheet.open });
  return (
    <AppShell
      header={{ height: { base: 74, md: 48 } }}
      navbar={{ width: 236, breakpoint: "md", collapsed: { mobile: !railOpen } }}
      padding="md"
    >
      <a className="skip-link" href="#main">
        {t("skip")}
      </a>
      <AppShell.Header>
        <TopBar railOpen={railOpen} onToggleRail={rail.toggle} onFind={find.open} />
      </AppShell.Header>
      <AppShell.Navbar component="div">
        <Rail onChosen={rail.close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes["main"] ?? ""}>
        <OfflineNotice />
        <VersionNotice />
        <SessionWatch />
        <Outlet />
      </AppShell.Main>
      <Toasts />
      <Suspense>
        {finding && <CommandPalette opened onClose={find.close} />}
        {sheetOpen && <ShortcutSheet opened onClose={sheet.close} />}
      </Suspense>
    </AppShell>
  );
}
