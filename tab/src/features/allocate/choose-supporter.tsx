import {
  Button,
  makeStyles,
  Radio,
  RadioGroup,
  SearchBox,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import type { ChoiceView, PersonBrief, ProposalView } from "@near-peer/bot/contract";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { fits } from "../../components/find-rows";
import { useLayout } from "../../components/layout";
import { Person } from "../../components/person";
import { changeText as text } from "../../text/change-supporter";
import { dotted } from "../../text/counted";
import { choicesInOrder } from "./choices-in-order";
import { useMove } from "./use-move";

/** More than this is not read anyway: a search brings the rest. */
const SHOWN = 40;

const useStyles = makeStyles({
  search: { maxWidth: "none", width: "100%" },
  text: { margin: 0 },
  why: { display: "block", color: tokens.colorNeutralForeground2 },
  item: { paddingBlock: tokens.spacingVerticalS },
  title: { margin: `${tokens.spacingVerticalL} 0 0`, fontSize: tokens.fontSizeBase300 },
  // Stays in sight below a long list.
  act: {
    position: "sticky",
    bottom: 0,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The supporters who may be given to a doctor, with what each costs; then the others, each with the rule. */
export function ChooseSupporter(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  readonly doctor: PersonBrief;
  readonly choices: readonly ChoiceView[];
  readonly onChanged: (cost: string) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState("");
  const move = useMove(props);
  const found = choicesInOrder(props.choices).filter(({ name, grade, site, specialty }) =>
    fits(search, [name, grade, site, specialty]),
  );
  const may = found.filter(({ state }) => state !== "no");
  const barred = found.filter(({ state }) => state === "no");
  const choice = may.find(({ personId, state }) => personId === chosen && state !== "now");
  return (
    <>
      <p className={`${styles.text} ${layout.quiet}`}>{text.lead}</p>
      <SearchBox
        className={styles.search}
        aria-label={text.search}
        placeholder={text.search}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {found.length === 0 && <p className={styles.text}>{text.nothingFound}</p>}
      {found.length > 0 && may.length === 0 && <p className={styles.text}>{text.nobody}</p>}
      <RadioGroup
        aria-label={text.choices}
        value={chosen}
        onChange={(_, { value }) => setChosen(value)}
      >
        {may.slice(0, SHOWN).map((one) => (
          <Radio
            key={one.personId}
            value={one.personId}
            disabled={one.state === "now"}
            label={<Choice choice={one} />}
          />
        ))}
      </RadioGroup>
      <NotShown n={may.length - SHOWN} />
      {move.error !== null && <FailureBar error={move.error} />}
      {may.length > 0 && (
        <div className={styles.act}>
          <Button
            appearance="primary"
            disabledFocusable={choice === undefined || move.isPending}
            {...(move.isPending ? { icon: <Spinner size="tiny" aria-hidden /> } : {})}
            onClick={() => {
              if (choice !== undefined && !move.isPending) move.mutate(choice);
            }}
          >
            {move.isPending ? text.giving : giveText(choice)}
          </Button>
        </div>
      )}
      {barred.length > 0 && <h3 className={styles.title}>{text.cannot(barred.length)}</h3>}
      <ul className={layout.plainList}>
        {barred.slice(0, SHOWN).map((one) => (
          <li key={one.personId} className={styles.item}>
            <Choice choice={one} />
          </li>
        ))}
      </ul>
      <NotShown n={barred.length - SHOWN} />
    </>
  );
}

function giveText(choice: ChoiceView | undefined): string {
  if (choice === undefined) return text.choose;
  return choice.state === "taken" ? text.giveAndSolve(choice.name) : text.give(choice.name);
}

function Choice({ choice }: { readonly choice: ChoiceView }) {
  const styles = useStyles();
  const { name, grade, site, specialty, load, capacity } = choice;
  return (
    <>
      <Person
        name={name}
        more={dotted(
          grade,
          site,
          specialty,
          choice.state === "now" ? "" : text.load(load, capacity),
        )}
        picture={false}
      />
      <span className={styles.why}>{choice.text}</span>
    </>
  );
}

function NotShown({ n }: { readonly n: number }) {
  const layout = useLayout();
  return n > 0 && <p className={layout.quiet}>{text.more(n)}</p>;
}
