import { Alert, Anchor, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { IconAlertTriangle, IconArrowLeft } from "../icons/icons.gen.ts";
import { PageTitle } from "../page-title.tsx";
import { uiTexts } from "../texts.ts";

/** Why a form is not for this person or not now, and the page that is. */
interface Refusal {
  readonly title: string;
  readonly detail: string;
  readonly to: string;
  readonly toLabel: string;
}

interface FormDoorProps {
  readonly allowed: boolean;
  /** Left out: the person has no right to it. */
  readonly refusal?: Refusal | undefined;
  readonly children: () => ReactNode;
}

/** A form is opened for those who may send it; others are told before they type. Once open it stays, with what is typed. */
export function FormDoor({ allowed, refusal, children }: FormDoorProps) {
  const [isOpen] = useState(allowed);
  const t = useTexts(uiTexts);
  if (isOpen) return children();
  const noRight = { title: t("forbidden"), detail: t("forbidden.detail"), to: "/", toLabel: t("home") };
  const { title, detail, to, toLabel } = refusal ?? noRight;
  return (
    <Stack gap="sm">
      <PageTitle title={title} />
      <Alert
        role="alert"
        color={refusal === undefined ? "red" : "gray"}
        variant="light"
        icon={<IconAlertTriangle size={18} aria-hidden />}
      >
        <Text size="sm">{detail}</Text>
      </Alert>
      <Anchor component={Link} to={to} size="sm" className="no-print">
        <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {toLabel}
      </Anchor>
    </Stack>
  );
}
