import { Alert } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconAlertTriangle } from "../../../../ui/icons/icons.gen.ts";
import { publicationTexts } from "../texts.ts";

interface OpenNoticeProps {
  /** How often something was refused because the change is not in the list; 0: nothing was. */
  readonly press: number;
  /** The list has the place, with something else. */
  readonly isListed: boolean;
}

/** Says at the open change why nothing was made of the list, and what to do; the reader is brought here with each press. */
export function OpenNotice({ press, isListed }: OpenNoticeProps) {
  const t = useTexts(publicationTexts);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (press > 0) notice.current?.focus();
  }, [press]);
  if (press === 0) return null;
  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
    >
      {t(isListed ? "change.openListed" : "change.openNew")}
    </Alert>
  );
}
