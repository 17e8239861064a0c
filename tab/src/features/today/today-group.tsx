import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { TodayGroup as Group, TodayRow } from "@near-peer/bot/contract";
import { useId } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { TwoLines } from "../../components/two-lines";
import { dayAndTime, shortDay } from "../../platform/london-time";
import { hashOf } from "../../platform/route";
import { dotted } from "../../text/counted";
import { todayText, whyText } from "../../text/today";
import { nextStepOf } from "./today-links";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  why: { margin: 0 },
  list: { marginTop: tokens.spacingVerticalM },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  link: { lineHeight: "24px" }, // easy to hit
  foot: {
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** One thing that needs a person: how many, who first, why, and the next step. */
export function TodayGroup(props: { readonly schemeId: string; readonly group: Group }) {
  const { schemeId, group } = props;
  const { kind, count, rows } = group;
  const styles = useStyles();
  const layout = useLayout();
  const heading = useId();
  const text = todayText.groups[kind];
  const rest = count - rows.length;
  return (
    <section className={layout.card} aria-labelledby={heading}>
      <div className={styles.head}>
        <SectionHeading id={heading}>{text.title(count)}</SectionHeading>
        <p className={`${styles.why} ${layout.quiet} ${layout.prose}`}>{text.why}</p>
      </div>
      <ul className={`${layout.plainList} ${styles.list}`}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <TwoLines
              first={row.name === "" ? unnamed(kind) : row.name}
              second={wordsOf(group, row)}
            />
            {kind === "without-supporter" && (
              <Link
                className={styles.link}
                href={hashOf({ name: "pair", schemeId, doctorId: row.id })}
                aria-label={todayText.chooseFor(row.name)}
              >
                {todayText.choose}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <div className={`${layout.spread} ${styles.foot}`}>
        <Link className={styles.link} href={nextStepOf(kind, schemeId)}>
          {text.next}
        </Link>
        {rest > 0 && <span className={layout.quiet}>{todayText.more(rest)}</span>}
      </div>
    </section>
  );
}

/** Groups whose rows name a doctor, and with whom. */
const PAIRS: readonly Group["kind"][] = [
  "introductions",
  "agreements",
  "requests",
  "pairs-broken",
  "changeover",
];

/** What is said of somebody in a group: what tells them apart, why, since when. */
function wordsOf({ kind }: Group, row: TodayRow): string {
  const { more, why } = row;
  const paired = PAIRS.includes(kind);
  const who = paired && more !== "" ? todayText.with(more) : more;
  return dotted(who, whyText(why), whenOf(kind, row));
}

/** What stands in place of a name where nobody is named. */
function unnamed(kind: Group["kind"]): string {
  return kind === "complaints" ||
    kind === "deletion-stopped" ||
    kind === "trail-incomplete" ||
    kind === "tips"
    ? todayText.unnamed[kind]
    : todayText.concern;
}

/** What the day at the end of a row is. */
const UNTIL = {
  changeover: todayText.onDay,
  complaints: todayText.answerBy,
  "supporters-away": todayText.until,
} as const;

function untilText(kind: keyof typeof UNTIL, until: string | undefined): string {
  return until === undefined ? "" : UNTIL[kind](shortDay(until));
}

/** What the day at the beginning of a row is, where it is not that since which something is so. */
const SINCE: Readonly<Partial<Record<Group["kind"], (day: string) => string>>> = {
  introductions: todayText.told,
  agreements: todayText.introduced,
  requests: todayText.asked,
};

function sinceText({ kind, why }: { readonly kind: Group["kind"]; readonly why: string }) {
  // Of somebody who was not told yet it is not said when they were.
  return (why === "not-told" ? undefined : SINCE[kind]) ?? todayText.since;
}

function whenOf(kind: Group["kind"], { since, until, why }: TodayRow): string {
  const day = since === undefined ? "" : shortDay(since);
  switch (kind) {
    case "without-supporter":
      return why === "not-started" ? todayText.starts(day) : todayText.since(day);
    case "changeover":
    case "complaints":
    case "supporters-away":
      return untilText(kind, until);
    case "concerns":
      return until === undefined ? todayText.since(day) : todayText.readBy(dayAndTime(until));
    default:
      return day === "" ? "" : sinceText({ kind, why })(day);
  }
}
