import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  summary: {
    display: "list-item",
    cursor: "pointer",
    paddingBlock: tokens.spacingVerticalXS,
    width: "fit-content",
    maxWidth: "100%",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForegroundLink,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
});

/** Something that opens where it stands. */
export function More(props: { readonly words: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>{props.words}</summary>
      {props.children}
    </details>
  );
}
