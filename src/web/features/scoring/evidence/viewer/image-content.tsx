import { Text } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { useTexts } from "../../../../i18n/texts.ts";
import { evidenceTexts } from "../texts.ts";
import { PdfTools } from "./pdf-tools.tsx";
import classes from "./viewer.module.css";

interface ImageContentProps {
  readonly blob: Blob;
  readonly width: number;
  readonly label: string;
  readonly over: ReactNode;
}

/** A photo or scan as one page. */
export function ImageContent({ blob, width, label, over }: ImageContentProps) {
  const t = useTexts(evidenceTexts);
  const [zoom, setZoom] = useState(1);
  const [address, setAddress] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  if (failed) return <Text size="sm">{t("viewer.failed")}</Text>;
  return (
    <>
      <PdfTools page={1} pages={1} zoom={zoom} onPage={() => undefined} onZoom={setZoom} />
      <div className={classes["sheet"]}>
        {address && (
          <img
            src={address}
            alt={label}
            className={classes["page"]}
            style={{ width: Math.floor(width * zoom) }}
            onError={() => setFailed(true)}
          />
        )}
        {over}
      </div>
    </>
  );
}
