import { Alert, Box, Button, Group, Text } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { IconRefresh } from "../../ui/icons/icons.gen.ts";
import { pageFiles } from "../page-files.ts";
import { appTexts } from "../texts.ts";
import classes from "./shell.module.css";

/** Offers to load the page anew where a part of it did not come; whoever is typing decides when. */
export function VersionNotice() {
  const t = useTexts(appTexts);
  const state = useSyncExternalStore(pageFiles.subscribe, pageFiles.state);
  if (state === "whole") return null;
  return (
    <Box className={classes["version"] ?? ""} mb="sm">
      <Alert role="alert" color="yellow" icon={<IconRefresh size={18} aria-hidden />} title={t(`files.${state}`)}>
        <Group justify="space-between" gap="xs">
          <Text size="sm">{t(`files.${state}.detail`)}</Text>
          <Button size="compact-sm" onClick={() => location.reload()}>
            {t(state === "newer" ? "files.load" : "reload")}
          </Button>
        </Group>
      </Alert>
    </Box>
  );
}
