import { Button, Menu } from "@mantine/core";
import { useRef } from "react";
import { useTexts } from "../../../../i18n/texts.ts";
import {
  IconCamera,
  IconChevronDown,
  IconFiles,
  IconFolder,
  IconBooks as IconLibrary,
  IconLock,
  IconQuote,
} from "../../../../ui/icons/icons.gen.ts";
import { ownFiles } from "../sending/files-of-drop.ts";
import { evidenceTexts } from "../texts.ts";
import classes from "./evidence.module.css";

interface AddMenuProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onCite: (kind: "cited" | "secret") => void;
  /** Absent in the library itself. */
  readonly onPick?: () => void;
}

// HEIC is taken and not asked for: where JPEG is, telephones convert their pictures by themselves.
const accepted =
  ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.odt,.ods,.zip,application/pdf,image/jpeg,image/png,image/webp";

/** All ways in which a document gets here. */
export function AddMenu({ onFiles, onCite, onPick }: AddMenuProps) {
  const t = useTexts(evidenceTexts);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const input = (kind: "files" | "folder" | "camera", ref: typeof files, more: object) => (
    <input
      ref={ref}
      type="file"
      className={classes["hidden"]}
      tabIndex={-1}
      aria-label={t(`add.${kind}`)}
      data-kind={kind}
      onChange={(event) => {
        onFiles(ownFiles([...(event.currentTarget.files ?? [])]));
        event.currentTarget.value = "";
      }}
      {...more}
    />
  );
  return (
    <>
      {input("files", files, { multiple: true, accept: accepted })}
      {input("folder", folder, { webkitdirectory: "" })}
      {input("camera", camera, { accept: "image/jpeg", capture: "environment" })}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t("add")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFiles size={16} aria-hidden />} onClick={() => files.current?.click()}>
            {t("add.files")}
          </Menu.Item>
          <Menu.Item leftSection={<IconFolder size={16} aria-hidden />} onClick={() => folder.current?.click()}>
            {t("add.folder")}
          </Menu.Item>
          <Menu.Item leftSection={<IconCamera size={16} aria-hidden />} onClick={() => camera.current?.click()}>
            {t("add.camera")}
          </Menu.Item>
          {onPick && (
            <Menu.Item leftSection={<IconLibrary size={16} aria-hidden />} onClick={onPick}>
              {t("add.library")}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconQuote size={16} aria-hidden />} onClick={() => onCite("cited")}>
            {t("add.cite")}
          </Menu.Item>
          <Menu.Item leftSection={<IconLock size={16} aria-hidden />} onClick={() => onCite("secret")}>
            {t("add.secret")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
