import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef } from "react";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { londonTime } from "../../platform/london-time";
import { longSendText as text } from "../../text/messages";
import { quartersOver, type Progress } from "./long-sends";
import { PerMinute } from "./per-minute";

const useStyles = makeStyles({
  body: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(18rem, 100%), 1fr))",
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXXL}`,
    marginTop: tokens.spacingVerticalM,
  },
  line: { margin: `0 0 ${tokens.spacingVerticalS}` },
  number: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
});

/** How far a long send is, how fast it goes, and when it is over. */
export function LongSend(props: { readonly progress: Progress; readonly held: boolean }) {
  const { progress, held } = props;
  const { done, of, since, perMinute } = progress;
  const styles = useStyles();
  const layout = useLayout();
  useSayQuarters(progress);
  return (
    <section className={layout.card} aria-labelledby="long-send">
      <SectionHeading id="long-send">{text.title}</SectionHeading>
      <div className={styles.body}>
        <div>
          <p className={`${styles.line} ${styles.number}`}>{text.goneOf(done, of)}</p>
          <ProgressBar
            className={styles.line}
            thickness="large"
            value={done}
            max={of}
            aria-labelledby="long-send"
            aria-valuetext={text.goneOf(done, of)}
          />
          <p className={`${styles.line} ${layout.quiet}`}>
            {text.since(londonTime(since).time)} {outlook(progress, held)}
          </p>
        </div>
        <PerMinute perMinute={perMinute} />
      </div>
    </section>
  );
}

function outlook({ done, of, over }: Progress, held: boolean): string {
  if (done >= of) return text.all;
  if (held) return text.paused;
  return over === undefined ? text.still : text.over(londonTime(over).time);
}

/** Reads out how far it is, once for every quarter of the way: the number itself changes by the second. */
function useSayQuarters(progress: Progress): void {
  const { say } = useNotices();
  const quarters = quartersOver(progress);
  const said = useRef(quarters);
  const tell = useEffectEvent(() => say(text.goneOf(progress.done, progress.of)));
  useEffect(() => {
    if (said.current === quarters) return;
    said.current = quarters;
    tell();
  }, [quarters]);
}
