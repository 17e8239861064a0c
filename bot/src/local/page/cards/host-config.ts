import { HostConfig } from "adaptivecards";
import type { Theme } from "../place";

interface Palette {
  readonly background: string;
  readonly emphasis: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly line: string;
}

const PALETTES: Readonly<Record<Theme, Palette>> = {
  default: {
    background: "#FFFFFF",
    emphasis: "#F5F5F5",
    text: "#242424",
    subtle: "#616161",
    accent: "#4F52B2",
    good: "#0E700E",
    warning: "#8A3707",
    attention: "#B10E1C",
    line: "#D1D1D1",
  },
  dark: {
    background: "#292929",
    emphasis: "#1F1F1F",
    text: "#FFFFFF",
    subtle: "#C8C8C8",
    accent: "#AAB1FA",
    good: "#7CCB7C",
    warning: "#FAC3A0",
    attention: "#F1B2B9",
    line: "#525252",
  },
  contrast: {
    background: "#000000",
    emphasis: "#000000",
    text: "#FFFFFF",
    subtle: "#FFFFFF",
    accent: "#FFFF00",
    good: "#3FF23F",
    warning: "#FFFF00",
    attention: "#FFB0B0",
    line: "#FFFFFF",
  },
};

/** The host config with which Teams would draw a card in a theme: its font, sizes, spaces and colours. */
export function hostConfigFor(theme: Theme): HostConfig {
  const palette = PALETTES[theme];
  return new HostConfig({
    fontFamily: "'Segoe UI', system-ui, 'Noto Sans', Arial, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: containerStyles(palette),
    inputs: inputs(),
    actions: {
      maxActions: 6,
      spacing: "default",
      buttonSpacing: 8,
      showCard: { actionMode: "inline", inlineTopMargin: 12 },
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      allowTitleToWrap: true,
    },
    textBlock: { headingLevel: 3 },
    factSet: {
      title: { color: "default", size: "default", weight: "bolder", wrap: true, maxWidth: 140 },
      value: { color: "default", size: "default", weight: "default", wrap: true },
      spacing: 12,
    },
    adaptiveCard: { allowCustomStyle: false },
  });
}

function containerStyles(palette: Palette) {
  const colour = (value: string, subtle = value) => ({ default: value, subtle });
  const foregroundColors = {
    default: colour(palette.text, palette.subtle),
    dark: colour(palette.text, palette.subtle),
    light: colour(palette.subtle),
    accent: colour(palette.accent),
    good: colour(palette.good),
    warning: colour(palette.warning),
    attention: colour(palette.attention),
  };
  const plain = { backgroundColor: palette.background, foregroundColors };
  const marked = { backgroundColor: palette.emphasis, foregroundColors };
  return {
    default: plain,
    emphasis: marked,
    accent: marked,
    good: marked,
    warning: marked,
    attention: marked,
  };
}

function inputs() {
  return {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " (required)", suffixColor: "default" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", spacing: "small", weight: "bolder" },
  };
}
