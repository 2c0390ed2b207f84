import { Text, Tooltip } from "@mantine/core";
import classes from "./shell.module.css";

/** A finger shows the tip, too. */
const anyTouch = { hover: true, focus: true, touch: true };

/** The unit in the bar: on two lines where it is long, and wholly in a tip. */
export function UnitName({ name }: { name: string }) {
  return (
    <Tooltip label={name} multiline maw="calc(100vw - 1.25rem)" position="bottom-start" events={anyTouch}>
      <Text span size="sm" c="dimmed" className={classes["unit"] ?? ""}>
        {name}
      </Text>
    </Tooltip>
  );
}
