import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import type { PersonBrief, ProposalView, ShortageView } from "@near-peer/bot/contract";
import { byText } from "../../components/find-rows";
import { More } from "../../components/more";
import { Person } from "../../components/person";
import type { Column } from "../../components/record-grid";
import { TwoLines } from "../../components/two-lines";
import { dotted } from "../../text/counted";
import { shortageText as text } from "../../text/shortage";

type LeftOut = ProposalView["unallocated"][number];
type Rules = ShortageView["blocked"][number]["rules"];

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The columns of the doctors without a supporter; the last two are to be pressed. */
export function withoutColumns(about: {
  readonly rulesOf: ReadonlyMap<string, Rules>;
  readonly onChoose: (doctor: PersonBrief) => void;
}): readonly Column<LeftOut>[] {
  return [
    {
      id: "doctor",
      title: text.columns.doctor,
      grow: 1.2,
      compare: (one, other) => byText(one.doctor.name, other.doctor.name),
      cell: ({ doctor }) => (
        <Person name={doctor.name} more={dotted(doctor.grade, doctor.site, doctor.specialty)} />
      ),
    },
    {
      id: "why",
      title: text.columns.why,
      grow: 2,
      compare: (one, other) => byText(text.codes[one.code], text.codes[other.code]),
      cell: (one) => (
        <TwoLines
          first={text.codes[one.code]}
          second={one.interim === undefined ? one.text : `${one.text} ${text.interim(one.interim)}`}
        />
      ),
    },
    {
      id: "rules",
      title: text.columns.rules,
      grow: 1.2,
      pressable: true,
      cell: ({ doctor }) => (
        <RulesOf doctor={doctor} rules={about.rulesOf.get(doctor.personId) ?? []} />
      ),
    },
    {
      id: "actions",
      title: text.columns.actions,
      grow: 0.6,
      pressable: true,
      cell: ({ doctor }) => <ChooseButton doctor={doctor} onChoose={about.onChoose} />,
    },
  ];
}

function RulesOf(props: { readonly doctor: PersonBrief; readonly rules: Rules }) {
  const styles = useStyles();
  if (props.rules.length === 0) return null;
  return (
    <More words={text.rules}>
      <ul className={styles.list} aria-label={text.rulesOf(props.doctor.name)}>
        {props.rules.map((rule) => (
          <li key={rule.text}>{text.rule(rule.supporters, rule.text)}</li>
        ))}
      </ul>
    </More>
  );
}

function ChooseButton(props: {
  readonly doctor: PersonBrief;
  readonly onChoose: (doctor: PersonBrief) => void;
}) {
  const { doctor } = props;
  const focusTarget = useRestoreFocusTarget(); // the focus comes back here from the drawer
  return (
    <Button
      size="small"
      aria-label={text.chooseFor(doctor.name)}
      onClick={() => props.onChoose(doctor)}
      {...focusTarget}
    >
      {text.choose}
    </Button>
  );
}
