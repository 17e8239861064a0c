import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { HandRightRegular } from "@fluentui/react-icons";
import type { PersonRow } from "@near-peer/bot/contract";
import { lazy, Suspense, useState } from "react";
import { Banner } from "../../components/banner";
import { useLayout } from "../../components/layout";
import { volunteerText } from "../../text/people";

const StateVolunteers = lazy(() => import("./state-volunteers"));

const useStyles = makeStyles({
  choice: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Says that some are invited only, and where to say who volunteered. */
export function VolunteerHint(props: {
  readonly people: readonly PersonRow[];
  readonly onChoose: () => void;
}) {
  const invited = props.people.filter((person) => person.volunteering === "invited").length;
  if (invited === 0) return null;
  return (
    <Banner
      intent="info"
      actions={<Button onClick={props.onChoose}>{volunteerText.choose}</Button>}
    >
      {volunteerText.hint(invited)}
    </Banner>
  );
}

/** Over the list of those invited: how many are chosen, and the statement about them. */
export function VolunteerBar(props: {
  readonly schemeId: string;
  readonly shown: readonly PersonRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const { shown, chosen, onChoose } = props;
  const styles = useStyles();
  const layout = useLayout();
  const focusTarget = useRestoreFocusTarget();
  const [open, setOpen] = useState(false);
  const people = shown.filter((person) => chosen.has(person.personId));
  return (
    <div className={`${styles.choice} ${layout.row}`}>
      <Button
        appearance="primary"
        icon={<HandRightRegular />}
        disabledFocusable={people.length === 0}
        onClick={() => setOpen(people.length > 0)}
        {...focusTarget}
      >
        {people.length === 0 ? volunteerText.stateNone : volunteerText.state(people.length)}
      </Button>
      {people.length < shown.length && (
        <Button onClick={() => onChoose(new Set(shown.map((person) => person.personId)))}>
          {volunteerText.selectAll(shown.length)}
        </Button>
      )}
      {people.length > 0 && (
        <Button appearance="subtle" onClick={() => onChoose(new Set())}>
          {volunteerText.clear}
        </Button>
      )}
      <span className={layout.quiet}>{volunteerText.selected(people.length)}</span>
      {open && (
        <Suspense>
          <StateVolunteers
            schemeId={props.schemeId}
            people={people}
            onClose={() => setOpen(false)}
            onDone={() => {
              setOpen(false);
              onChoose(new Set());
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
