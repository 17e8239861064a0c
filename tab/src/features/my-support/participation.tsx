import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { MyChoice } from "@near-peer/bot/contract";
import { useEffect, useRef } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { teamOf } from "../../text/counted";
import { myText } from "../../text/my-support";
import type { MineAsDoctor } from "./mine";
import type { useChoice } from "./use-choice";

const useStyles = makeStyles({
  box: { outlineStyle: "none" },
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalL}` },
});

/** Taking part: opt out in one press, then tell the supporter or rejoin (NP13, NP15). */
export function Participation(props: {
  readonly mine: MineAsDoctor;
  readonly choice: ReturnType<typeof useChoice>;
}) {
  const { mine, choice } = props;
  const styles = useStyles();
  const layout = useLayout();
  const box = useKeptFocus(`${mine.optedOut} ${mine.supporterTold} ${mine.supporterBelievesOut}`);
  const first = mine.supporter?.firstName ?? "";
  const press = (made: MyChoice) => () => {
    if (!choice.isPending) choice.mutate(made);
  };
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={`${layout.card} ${styles.box}`}
      aria-labelledby={`taking-part-${mine.schemeId}`}
    >
      <SectionHeading id={`taking-part-${mine.schemeId}`}>{myText.takingPart}</SectionHeading>
      <p className={styles.text}>{participationText(mine)}</p>
      <div className={layout.row}>
        {!mine.optedOut && <Button onClick={press("opt-out")}>{myText.optOut}</Button>}
        {mine.optedOut && !mine.supporterTold && first !== "" && (
          <Button onClick={press("tell-supporter")}>{myText.tell(first)}</Button>
        )}
        {mine.optedOut && <Button onClick={press("rejoin")}>{myText.rejoin}</Button>}
        {mine.supporterBelievesOut && (
          <Button onClick={press("tell-of-rejoin")}>{myText.tell(first)}</Button>
        )}
      </div>
    </section>
  );
}

function participationText(mine: MineAsDoctor): string {
  const name = mine.supporter?.fullName ?? "";
  if (!mine.optedOut) {
    const more = mine.supporterBelievesOut ? ` ${myText.believesOut(name)}` : "";
    return `${myText.takingPartIn(name)}${more}`;
  }
  const team = teamOf(mine.directorName);
  return mine.supporterTold && name !== ""
    ? myText.optedOutTold(name, team)
    : myText.optedOut(name, team);
}

/** Pressing a button takes that button away; the focus then goes to what took its place. */
function useKeptFocus(state: string) {
  const box = useRef<HTMLElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (document.activeElement === document.body) box.current?.focus();
  }, [state]);
  return box;
}
