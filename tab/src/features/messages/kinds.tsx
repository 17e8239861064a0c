import { makeStyles, tokens } from "@fluentui/react-components";
import type { MessagesOverview } from "@near-peer/bot/contract";
import { Bars } from "../../components/bars";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { messagesText as text } from "../../text/messages";
import { kindBars } from "./message-standings";

const useStyles = makeStyles({ bars: { marginTop: tokens.spacingVerticalS } });

/** How much of each kind there is and how much of it was sent; each leads to its list. */
export function Kinds(props: { readonly schemeId: string; readonly overview: MessagesOverview }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <section className={layout.card} aria-labelledby="by-kind">
      <SectionHeading id="by-kind">{text.byKind}</SectionHeading>
      <div className={styles.bars}>
        <Bars labelledBy="by-kind" bars={kindBars(props.schemeId, props.overview.kinds)} />
      </div>
    </section>
  );
}
