import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { MessagesOverview, PersonBrief } from "@near-peer/bot/contract";
import { useState } from "react";
import { useLayout } from "../../components/layout";
import { More } from "../../components/more";
import { SectionHeading } from "../../components/page-heading";
import { TwoLines } from "../../components/two-lines";
import { listed } from "../../text/counted";
import { halfReachedText as text } from "../../text/messages";
import { HalfMailDialog } from "./half-mail-dialog";
import { notReached, type HalfReachedPair } from "./message-standings";

const useStyles = makeStyles({
  words: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Pairs of which one half cannot be reached, with a ready e-mail to that half; nothing where there are none. */
export function HalfReached(props: {
  readonly schemeId: string;
  readonly overview: MessagesOverview;
}) {
  const { halfReached, halfReachedTotal } = props.overview;
  const styles = useStyles();
  const layout = useLayout();
  const [to, setTo] = useState<{ readonly pair: HalfReachedPair; readonly person: PersonBrief }>();
  if (halfReached.length === 0) return null;
  return (
    <section className={layout.card} aria-labelledby="half-reached">
      <SectionHeading id="half-reached">{text.title(halfReachedTotal)}</SectionHeading>
      <p className={`${styles.words} ${layout.quiet} ${layout.prose}`}>{text.lead}</p>
      <More words={text.open}>
        <ul className={layout.plainList}>
          {halfReached.map((pair) => (
            <li key={pair.pairingId} className={`${layout.spread} ${styles.item}`}>
              <Pair pair={pair} onMail={(person) => setTo({ pair, person })} />
            </li>
          ))}
        </ul>
        {halfReachedTotal > halfReached.length && (
          <p className={layout.quiet}>{text.first(halfReached.length)}</p>
        )}
      </More>
      {to !== undefined && (
        <HalfMailDialog
          schemeId={props.schemeId}
          person={to.person}
          why={to.pair.why}
          onClose={() => setTo(undefined)}
        />
      )}
    </section>
  );
}

function Pair(props: {
  readonly pair: HalfReachedPair;
  readonly onMail: (person: PersonBrief) => void;
}) {
  const { pair } = props;
  const layout = useLayout();
  const people = notReached(pair);
  const names = listed(people.map(({ name }) => name));
  return (
    <>
      <TwoLines
        first={text.pair(pair.doctor.name, pair.supporter.name)}
        second={text.whys[pair.why](names, people.length)}
      />
      <div className={layout.row}>
        {people.map((person) => (
          <Button
            key={person.personId}
            size="small"
            aria-label={text.mailTo(person.name)}
            onClick={() => props.onMail(person)}
          >
            {people.length === 1 ? text.mail : text.mailTo(person.name)}
          </Button>
        ))}
      </div>
    </>
  );
}
