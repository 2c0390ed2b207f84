import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  type MantineThemeOverride,
  Menu,
  Modal,
  NavLink,
  Table,
  Tooltip,
} from "@mantine/core";

/** Deep blue; shade 7 is the accent #0B4A8F of documents and screens. */
const blue: MantineColorsTuple = [
  "#eaf2fb",
  "#d3e3f5",
  "#a5c6ec",
  "#74a7e2",
  "#4a8cd8",
  "#2c73c4",
  "#175ea9",
  "#0b4a8f",
  "#083a72",
  "#052a55",
];

/** Compact by default: officers read many rows a day. */
const theme = createTheme({
  colors: { congtam: blue },
  primaryColor: "congtam",
  primaryShade: { light: 7, dark: 6 },
  fontFamily: '"Be Vietnam Pro", "Congtam Signs", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Congtam Signs", monospace',
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.25rem", lineHeight: "1.35" },
      h2: { fontSize: "1rem", lineHeight: "1.4" },
      h3: { fontSize: "0.875rem", lineHeight: "1.4" },
    },
  },
  fontWeights: { regular: "400", medium: "600", bold: "600" },
  spacing: { xs: "0.5rem", sm: "0.625rem", md: "0.875rem", lg: "1.125rem", xl: "1.5rem" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: "xs" } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: "subtle", color: "gray" } }),
    Input: Input.extend({ defaultProps: { size: "sm" } }),
    InputWrapper: InputWrapper.extend({ defaultProps: { size: "sm" } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 5, horizontalSpacing: "xs", fz: "sm" } }),
    // Inside the page and without an empty first element, so that a reader of the screen finds only the choices.
    Menu: Menu.extend({ defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } }),
    NavLink: NavLink.extend({ defaultProps: { py: 6 } }),
    Tooltip: Tooltip.extend({
      defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: false } },
    }),
  },
});

/** The theme with the words that components of the library need in the language of the screen. */
export function themeWith(words: { readonly closeDialog: string }): MantineThemeOverride {
  const modal = Modal.extend({
    defaultProps: {
      centered: true,
      transitionProps: { duration: 0 },
      closeButtonProps: { "aria-label": words.closeDialog },
      // Its head is no banner of the page.
      attributes: { header: { role: "presentation" } },
      styles: { title: { fontWeight: 600, lineHeight: 1.4 } },
    },
  });
  return { ...theme, components: { ...theme.components, Modal: modal } };
}

/** Second-rank texts, errors and links at 4.5:1 or better on the grounds they stand on, in both themes. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#52606d",
    "--mantine-color-placeholder": "#636f7b",
    "--mantine-color-error": "#b42318",
    "--mantine-color-yellow-light-color": "#7a4a00",
    "--mantine-color-anchor": "#0b4a8f",
    "--congtam-ground": "#f6f8fa",
    "--congtam-line": "#d7dde3",
    "--congtam-shade": "rgb(68 80 92 / 28%)",
    "--congtam-late": "#b42318",
    "--congtam-soon": "#8a5300",
    "--congtam-done": "#156a3b",
    "--congtam-plain": "#44505c",
    "--congtam-running": "#0b4a8f",
  },
  dark: {
    "--mantine-color-dimmed": "#a9b4bf",
    "--mantine-color-placeholder": "#98a3ae",
    "--mantine-color-error": "#ff9a8f",
    // Grounds of notices and of what is chosen: quiet beside the cards, not the full colour.
    "--mantine-color-yellow-light": "#3a2d10",
    "--mantine-color-yellow-light-color": "#ffe6a8",
    "--mantine-color-red-light": "#431c1a",
    "--mantine-color-red-light-color": "#ffd9d4",
    "--mantine-color-green-light": "#16341f",
    "--mantine-color-congtam-light": "#12304f",
    "--mantine-color-congtam-light-hover": "#163a60",
    "--mantine-color-anchor": "#8dbbf0",
    "--congtam-ground": "#16191d",
    "--congtam-line": "#3b424a",
    "--congtam-shade": "rgb(184 194 204 / 30%)",
    "--congtam-late": "#ff9a8f",
    "--congtam-soon": "#f0b954",
    "--congtam-done": "#6dd39a",
    "--congtam-plain": "#b8c2cc",
    "--congtam-running": "#8dbbf0",
  },
});
