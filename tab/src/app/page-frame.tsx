import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, type ReactNode } from "react";
import { NARROW } from "../components/layout";
import { Loading } from "../components/loading";
import { PAGE_HEADING_ID } from "../components/page-heading";
import { shellText } from "../text/shell";
import { Footer } from "./footer";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  skip: {
    position: "absolute",
    left: tokens.spacingHorizontalL,
    top: "-4rem",
    padding: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    zIndex: 1,
    ":focus": { top: tokens.spacingVerticalS },
  },
  main: {
    flexGrow: 1,
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "80rem",
    marginInline: "auto",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    [NARROW]: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
  },
});

/** The landmarks of every page: header, main, footer, and a way to skip to the page. `help`: whether there is a page of help to go to. */
export function PageFrame(props: {
  readonly header: ReactNode;
  readonly help: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <a
        href={`#${PAGE_HEADING_ID}`}
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault(); // the hash is the address of the screen
          document.getElementById(PAGE_HEADING_ID)?.focus();
        }}
      >
        {shellText.skip}
      </a>
      {props.header}
      <main className={styles.main}>
        <Suspense fallback={<Loading titled />}>{props.children}</Suspense>
      </main>
      <Footer help={props.help} />
    </div>
  );
}
