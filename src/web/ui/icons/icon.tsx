import type { ComponentType, SVGProps } from "react";

export interface IconProps extends Omit<SVGProps<SVGSVGElement>, "stroke"> {
  /** Pixels of its side. */
  readonly size: number;
  /** Width of its lines, in 24ths of its side. */
  readonly stroke?: number;
}
export type Icon = ComponentType<IconProps>;

/** An icon of lines in the colour of the text around it; `lines` are paths in a square of 24. */
export function makeIcon(lines: string): Icon {
  return ({ size, stroke = 2, ...others }) => (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it stands beside words, or in a button that has a name.
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...others}
    >
      <path d={lines} />
    </svg>
  );
}
