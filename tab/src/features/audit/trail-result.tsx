import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { Api } from "@near-peer/bot/contract";
import { useEffect } from "react";
import type { z } from "zod";
import { useNotices } from "../../components/notice";
import { trailText as text } from "../../text/audit";

/** What came of checking the whole trail. */
export type TrailCheck = z.output<Api["checkAudit"]["response"]>;

const useStyles = makeStyles({
  bar: { whiteSpace: "normal" },
  body: { paddingBlock: tokens.spacingVerticalXS, minWidth: 0 },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
  line: { margin: `${tokens.spacingVerticalXS} 0 0` },
  end: { overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace },
});

/** Says whether the trail is as it was written, and if not, what is wrong. Read out once. */
export function TrailResult({ check }: { readonly check: TrailCheck }) {
  const { entries, findings, wrong, onTheirWay, head } = check;
  const styles = useStyles();
  const { say } = useNotices();
  const sum = wrong === 0 ? text.sound(entries) : text.wrongTitle(wrong);
  useEffect(() => say(sum), [say, sum]);
  return (
    <MessageBar
      intent={wrong === 0 ? "success" : "error"}
      layout="multiline"
      className={styles.bar}
    >
      <MessageBarBody className={styles.body}>
        {wrong === 0 ? sum : <MessageBarTitle>{sum}</MessageBarTitle>}
        {wrong > 0 && (
          <>
            {text.wrongText}
            <ul className={styles.list}>
              {findings.map((finding) => (
                <li key={finding}>{finding}</li>
              ))}
            </ul>
            {wrong > findings.length && text.more(wrong - findings.length)}
          </>
        )}
        {onTheirWay > 0 && ` ${text.onTheirWay(onTheirWay)}`}
        <p className={styles.line}>
          {text.end} <span className={styles.end}>{head}</span>
        </p>
      </MessageBarBody>
    </MessageBar>
  );
}
