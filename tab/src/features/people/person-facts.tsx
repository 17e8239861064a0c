import { makeStyles, tokens } from "@fluentui/react-components";
import type { PersonRow } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { StateLabel } from "../../components/state-label";
import { daySpan, shortDay } from "../../platform/london-time";
import { dotted, listed } from "../../text/counted";
import { peopleText } from "../../text/people";
import { personText } from "../../text/person";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(7rem, auto) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** What the list knows of a person, and how they were linked. */
export function PersonFacts({ person }: { readonly person: PersonRow }) {
  const styles = useStyles();
  const layout = useLayout();
  const { email, gmcNumber, roles, grade, site, specialty } = person;
  const facts = [
    { term: personText.email, value: email },
    { term: personText.gmc, value: gmcNumber ?? "" },
    { term: personText.role, value: listed(roles.map((each) => peopleText.roles[each])) },
    { term: personText.post, value: dotted(grade, site, specialty, daysOf(person)) },
    { term: personText.teams, value: <LinkState person={person} /> },
    {
      term: personText.away,
      value: person.awayUntil === undefined ? "" : personText.awayUntil(shortDay(person.awayUntil)),
    },
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value }) => value !== "")
        .map(({ term, value }) => [
          <dt key={`${term} term`} className={layout.quiet}>
            {term}
          </dt>,
          <dd key={term} className={styles.value}>
            {value}
          </dd>,
        ])}
    </dl>
  );
}

function daysOf({ from, until }: PersonRow): string {
  if (from === undefined) return "";
  return until === undefined ? peopleText.from(shortDay(from)) : daySpan(from, until);
}

function LinkState({ person }: { readonly person: PersonRow }) {
  const { linked, linkedAt, linkedBy } = person;
  if (!linked) return <StateLabel tone="none" text={personText.notLinked} />;
  const day = linkedAt === undefined ? "" : shortDay(linkedAt);
  return (
    <StateLabel
      tone="done"
      text={personText.linked}
      more={linkedBy === undefined ? personText.confirmed(day) : personText.byHand(linkedBy, day)}
    />
  );
}
