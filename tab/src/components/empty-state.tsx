import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "./layout";
import { PAGE_HEADING_ID } from "./page-heading";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
  },
  icon: { color: tokens.colorBrandForeground1, fontSize: "40px", lineHeight: 1 },
  title: { margin: 0, outlineStyle: "none", textAlign: "center" },
  text: { margin: 0, maxWidth: "34rem" },
});

/** Where there is nothing to show: what will be here, and the next step. */
export function EmptyState(props: {
  readonly title: string;
  readonly text: string;
  readonly icon?: ReactNode;
  readonly action?: ReactNode;
  /** `h1` where it is the whole page. */
  readonly heading?: "h1" | "h2";
}) {
  const styles = useStyles();
  const layout = useLayout();
  const page = props.heading === "h1";
  return (
    <div className={styles.box}>
      {props.icon !== undefined && (
        <span className={styles.icon} aria-hidden>
          {props.icon}
        </span>
      )}
      <Subtitle1
        as={page ? "h1" : "h2"}
        className={styles.title}
        {...(page ? { id: PAGE_HEADING_ID, tabIndex: -1 } : {})}
      >
        {props.title}
      </Subtitle1>
      <p className={`${styles.text} ${layout.quiet}`}>{props.text}</p>
      {props.action}
    </div>
  );
}
