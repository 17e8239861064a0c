import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { hashOf } from "../../platform/route";
import { wishesText } from "../../text/wishes";
import type { MyStatement, MyWish } from "./statement";
import { useWithdraw } from "./use-wishes";

const useStyles = makeStyles({
  box: { outlineStyle: "none" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  words: { flexGrow: 1, flexBasis: "14rem" },
  text: { margin: 0 },
  above: { marginTop: tokens.spacingVerticalM },
  below: { marginBlock: `${tokens.spacingVerticalL} 0` },
});

/** What is to be withdrawn: one thing, or everything. */
interface Withdrawing {
  readonly key?: string;
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly words: string;
  readonly answer: string;
}

/** What has been said, what became of it, and the way to take it back (NP7, NP8). */
export function Stated({ statement }: { readonly statement: MyStatement }) {
  const styles = useStyles();
  const layout = useLayout();
  const [withdrawing, setWithdrawing] = useState<Withdrawing>();
  const lines = linesOf(statement);
  const box = useFocusAfterChange(lines.map(({ words }) => words).join());
  const heading = `said-${statement.schemeId}-${statement.side}`;
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={`${layout.card} ${styles.box}`}
      aria-labelledby={heading}
    >
      <SectionHeading id={heading}>{wishesText.said}</SectionHeading>
      {lines.length === 0 ? (
        <p className={`${styles.text} ${layout.quiet}`}>{wishesText.nothing}</p>
      ) : (
        <>
          <div className={styles.above}>
            <ul className={`${layout.plainList} ${styles.list}`}>
              {lines.map(({ key, label, words, answer }) => (
                <li key={key} className={layout.row}>
                  <div className={styles.words}>
                    <strong>{words}</strong>
                    <p className={`${styles.text} ${layout.quiet}`}>{answer}</p>
                  </div>
                  <Button
                    aria-label={wishesText.withdrawOf(label)}
                    onClick={() => setWithdrawing({ key })}
                  >
                    {wishesText.withdraw}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
          {mayLookAgain(statement) && (
            <p className={styles.below}>
              {wishesText.lookAgain}{" "}
              <Link inline href={hashOf({ name: "my" })}>
                {wishesText.toChoices}
              </Link>
            </p>
          )}
          {lines.length > 1 && (
            <p className={styles.below}>
              <Button onClick={() => setWithdrawing({})}>{wishesText.withdrawAll}</Button>
            </p>
          )}
        </>
      )}
      {withdrawing !== undefined && (
        <Withdraw
          statement={statement}
          what={withdrawing}
          onGone={() => setWithdrawing(undefined)}
        />
      )}
    </section>
  );
}

function linesOf({ wishes, noLongerAsked, side }: MyStatement): readonly Line[] {
  return [
    ...wishes.flatMap((wish) => lineOf(wish, side)),
    ...noLongerAsked.map(({ key, label, choice }) => ({
      key,
      label,
      words: wishesText.saidOf(label, choice),
      answer: wishesText.noLongerAsked,
    })),
  ];
}

function lineOf({ key, label, stated }: MyWish, side: MyStatement["side"]): readonly Line[] {
  if (stated === undefined) return [];
  const words = wishesText.saidOf(label, stated.chosen);
  if (side === "offer") {
    return [{ key, label, words, answer: stated.used ? wishesText.offered : wishesText.notUsed }];
  }
  const answer = stated.why ?? wishesText.answer[stated.answer ?? "waiting"];
  return [{ key, label, words, answer }];
}

/** Whether a different supporter might meet more of it. */
function mayLookAgain({ wishes }: MyStatement): boolean {
  return wishes.some(({ stated }) => {
    const answer = stated?.answer;
    return answer === "said-since" || answer === "not-met";
  });
}

/** The second of the two taps. */
function Withdraw(props: {
  readonly statement: MyStatement;
  readonly what: Withdrawing;
  readonly onGone: () => void;
}) {
  const { key } = props.what;
  const withdraw = useWithdraw(props.statement);
  return (
    <ActDialog
      title={key === undefined ? wishesText.withdrawAllTitle : wishesText.withdrawTitle}
      confirm={wishesText.withdraw}
      cancel={wishesText.keep}
      busy={withdraw.isPending}
      error={withdraw.error}
      done={withdraw.isSuccess}
      onDone={() => {
        props.onGone();
        withdraw.whenGone();
      }}
      onConfirm={() => withdraw.mutate(key)}
      onClose={props.onGone}
    >
      {wishesText.withdrawText}
    </ActDialog>
  );
}

/** What was pressed goes with what it changed; the focus then goes to what there is now. */
function useFocusAfterChange(state: string) {
  const box = useRef<HTMLElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    box.current?.focus();
  }, [state]);
  return box;
}
