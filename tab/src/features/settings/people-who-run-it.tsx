import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { ArrowSwap20Regular, PersonAdd20Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { RoleHolder } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { Person } from "../../components/person";
import { StateLabel } from "../../components/state-label";
import { daySpan, shortDay } from "../../platform/london-time";
import { callApi } from "../../platform/queries";
import { dotted } from "../../text/counted";
import { handOverText, rolesText } from "../../text/settings";
import { rolesKey } from "./settings-key";
import { Section } from "./section";

const GiveRoleDialog = lazy(() => import("./give-role-dialog"));
const EndRoleDialog = lazy(() => import("./end-role-dialog"));
const HandOverDialog = lazy(() => import("./hand-over-dialog"));

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column" },
  holder: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  who: { flexGrow: 1, flexBasis: "14rem", minWidth: 0, overflowWrap: "anywhere" },
  what: { flexBasis: "14rem", display: "flex", flexDirection: "column" },
  acts: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

/** Who runs and oversees the scheme, from when to when; directors add and end. */
export function PeopleWhoRunIt({ schemeId }: { readonly schemeId: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const focusTarget = useRestoreFocusTarget();
  const [adding, setAdding] = useState(false);
  const [handingOver, setHandingOver] = useState(false);
  const [ending, setEnding] = useState<RoleHolder | undefined>();
  const roles = useQuery({
    queryKey: rolesKey(schemeId),
    queryFn: ({ signal }) => callApi(api.listRoles, { params: { schemeId }, signal }),
  });
  const mayChange = roles.data?.mayChange ?? false;
  return (
    <Section id="settings-roles" title={rolesText.title} lead={rolesText.lead}>
      {roles.data === undefined && roles.error === null && <Loading lines={2} />}
      {roles.error !== null && <FailureBar error={roles.error} />}
      {roles.data !== undefined && (
        <ul className={`${layout.plainList} ${styles.list}`}>
          {roles.data.holders.map((holder) => (
            <li key={`${holder.personId} ${holder.role} ${holder.from}`} className={styles.holder}>
              <span className={styles.who}>
                <Person
                  name={holder.name}
                  more={dotted(
                    holder.me ? rolesText.me : "",
                    holder.email,
                    holder.linked ? "" : rolesText.notLinked,
                  )}
                />
              </span>
              <span className={styles.what}>
                <StateLabel
                  tone={TONES[holder.when]}
                  text={rolesText.roles[holder.role]}
                  more={daysOf(holder)}
                />
              </span>
              {mayChange && holder.when !== "over" && (
                <Button
                  {...focusTarget}
                  aria-label={rolesText.end(holder.name, rolesText.roles[holder.role])}
                  onClick={() => setEnding(holder)}
                >
                  {rolesText.endShort}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <div className={styles.acts}>
          <Button {...focusTarget} icon={<PersonAdd20Regular />} onClick={() => setAdding(true)}>
            {rolesText.add}
          </Button>
          <Button
            {...focusTarget}
            icon={<ArrowSwap20Regular />}
            onClick={() => setHandingOver(true)}
          >
            {handOverText.act}
          </Button>
        </div>
      )}
      <Suspense>
        {adding && <GiveRoleDialog schemeId={schemeId} onGone={() => setAdding(false)} />}
        {handingOver && <HandOverDialog schemeId={schemeId} onGone={() => setHandingOver(false)} />}
        {ending !== undefined && (
          <EndRoleDialog schemeId={schemeId} holder={ending} onGone={() => setEnding(undefined)} />
        )}
      </Suspense>
    </Section>
  );
}

const TONES = { now: "done", "to-come": "coming", over: "none" } as const;

function daysOf({ from, until, when }: RoleHolder): string {
  const span = until === undefined ? "" : daySpan(from, until);
  if (when === "over") return rolesText.over(span);
  if (span !== "") return span;
  return when === "now" ? rolesText.since(shortDay(from)) : rolesText.from(shortDay(from));
}
