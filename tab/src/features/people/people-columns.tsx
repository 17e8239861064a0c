import type { PeopleKind, PersonRow } from "@near-peer/bot/contract";
import { byText } from "../../components/find-rows";
import { Person } from "../../components/person";
import type { Column } from "../../components/record-grid";
import { StateLabel } from "../../components/state-label";
import { TwoLines } from "../../components/two-lines";
import { daySpan, shortDay } from "../../platform/london-time";
import { dotted, listed } from "../../text/counted";
import { peopleText } from "../../text/people";
import { NoSupporter } from "./no-supporter";
import { OpenPerson } from "./open-person";

type PersonColumn = Column<PersonRow>;

const { columns: titles } = peopleText;

const name = (open: (person: PersonRow) => void): PersonColumn => ({
  id: "name",
  pressable: true,
  title: titles.name,
  grow: 2.6,
  compare: (one, other) => byText(one.name, other.name),
  cell: (person) => (
    <Person
      name={person.name}
      pressable={<OpenPerson person={person} onOpen={open} />}
      more={dotted(
        person.email,
        person.gmcNumber === undefined ? "" : peopleText.gmc(person.gmcNumber),
      )}
    />
  ),
});

const grade: PersonColumn = {
  id: "grade",
  title: titles.grade,
  grow: 1.3,
  compare: (one, other) =>
    byText(one.grade, other.grade) || byText(one.from ?? "", other.from ?? ""),
  cell: ({ grade: now, from, until }) => <TwoLines first={now} second={inPost(from, until)} />,
};

const place: PersonColumn = {
  id: "place",
  title: titles.place,
  grow: 1.4,
  compare: (one, other) => byText(one.site + one.specialty, other.site + other.specialty),
  cell: (person) => <TwoLines first={person.site} second={person.specialty} />,
};

/** When somebody is in their post, in words. */
function inPost(from: string | undefined, until: string | undefined): string {
  if (from !== undefined && until !== undefined) {
    return daySpan(from, until);
  }
  if (from !== undefined) return peopleText.from(shortDay(from));
  return until === undefined ? "" : peopleText.until(shortDay(until));
}

const linked: PersonColumn = {
  id: "linked",
  title: titles.linked,
  grow: 0.9,
  compare: (one, other) => Number(one.linked) - Number(other.linked),
  cell: (person) =>
    person.linked ? (
      <StateLabel tone="done" text={peopleText.linked} />
    ) : (
      <StateLabel tone="none" text={peopleText.notLinked} />
    ),
};

const supporter = (schemeId: string): PersonColumn => ({
  id: "supporter",
  pressable: true,
  title: titles.supporter,
  grow: 1.6,
  compare: (one, other) => byText(one.supporter?.name ?? "", other.supporter?.name ?? ""),
  cell: (person) =>
    person.supporter === undefined ? (
      <NoSupporter schemeId={schemeId} person={person} />
    ) : (
      <TwoLines
        first={person.supporter.name}
        second={dotted(person.supporter.grade, person.supporter.site)}
      />
    ),
});

const participation: PersonColumn = {
  id: "participation",
  title: titles.participation,
  grow: 1,
  compare: (one, other) => Number(one.optedOut ?? false) - Number(other.optedOut ?? false),
  cell: (person) =>
    person.optedOut === true ? (
      <StateLabel tone="paused" text={peopleText.optedOut} />
    ) : (
      <StateLabel tone="done" text={peopleText.optedIn} />
    ),
};

const VOLUNTEERING_TONES = {
  invited: "none",
  applied: "coming",
  volunteered: "done",
  "not-able": "none",
  "stepped-down": "none",
} as const;

const volunteering: PersonColumn = {
  id: "volunteering",
  title: titles.volunteering,
  grow: 1.1,
  compare: (one, other) => byText(one.volunteering ?? "", other.volunteering ?? ""),
  cell: ({ volunteering: state = "invited" }) => (
    <StateLabel tone={VOLUNTEERING_TONES[state]} text={peopleText.volunteering[state]} />
  ),
};

const carrying: PersonColumn = {
  id: "carrying",
  title: titles.carrying,
  grow: 0.8,
  compare: (one, other) => (one.carrying ?? 0) - (other.carrying ?? 0),
  cell: ({ carrying: has, capacity }) =>
    capacity === undefined ? "" : peopleText.carrying(has ?? 0, capacity),
};

const role: PersonColumn = {
  id: "role",
  title: titles.role,
  grow: 1.4,
  compare: (one, other) => byText(one.roles.join(), other.roles.join()),
  cell: (person) => listed(person.roles.map((each) => peopleText.roles[each])),
};

/** The columns of a list of people; the first one opens a person. */
export function columnsFor(
  kind: PeopleKind,
  schemeId: string,
  open: (person: PersonRow) => void,
): readonly PersonColumn[] {
  switch (kind) {
    case "foundation-doctors":
      return [name(open), grade, place, supporter(schemeId), participation, linked];
    case "senior-doctors":
      return [name(open), grade, place, volunteering, carrying, linked];
    case "staff":
      return [name(open), role, linked];
    case "past":
      return [name(open), grade, place, linked];
  }
}
