import type { PersonBrief } from "@near-peer/bot/contract";
import { byText } from "../../components/find-rows";
import { Person } from "../../components/person";
import type { Column } from "../../components/record-grid";
import { TwoLines } from "../../components/two-lines";
import { dotted } from "../../text/counted";
import { comparisonText as text } from "../../text/proposal";

/** A doctor who has another supporter in one proposal than in the other; absent: nobody. */
export interface Difference {
  readonly doctor: PersonBrief;
  readonly one?: PersonBrief | undefined;
  readonly other?: PersonBrief | undefined;
}

/** A doctor, and whom each of two proposals gives them. `names` are the proposals' own. */
export function differenceColumns([
  one = "",
  other = "",
]: readonly string[]): readonly Column<Difference>[] {
  return [
    {
      id: "doctor",
      title: text.doctor,
      grow: 1.2,
      compare: (a, b) => byText(a.doctor.name, b.doctor.name),
      cell: ({ doctor }) => <Person name={doctor.name} more={dotted(doctor.grade, doctor.site)} />,
    },
    {
      id: "one",
      title: one,
      compare: (a, b) => byText(a.one?.name ?? "", b.one?.name ?? ""),
      cell: (difference) => whom(difference.one),
    },
    {
      id: "other",
      title: other,
      compare: (a, b) => byText(a.other?.name ?? "", b.other?.name ?? ""),
      cell: (difference) => whom(difference.other),
    },
  ];
}

function whom(person: PersonBrief | undefined) {
  if (person === undefined) return text.nobody;
  return <TwoLines first={person.name} second={dotted(person.grade, person.site)} />;
}
