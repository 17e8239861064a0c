import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { PersonBrief } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useNotices } from "../../components/notice";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Person } from "../../components/person";
import { callApi } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { dotted } from "../../text/counted";
import { wishCountsText } from "../../text/wishes";

const useStyles = makeStyles({
  person: { flexGrow: 1, flexBasis: "12rem" },
  wishes: {
    marginBlock: `${tokens.spacingVerticalS} 0`,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});

/** A doctor who let their director look. Opened by a press alone, since each opening is written down. */
export function LookAt(props: { readonly schemeId: string; readonly doctor: PersonBrief }) {
  const { schemeId, doctor } = props;
  const styles = useStyles();
  const layout = useLayout();
  const { say } = useNotices();
  const look = useMutation({
    mutationFn: () =>
      callApi(api.lookAtWishes, { params: { schemeId, personId: doctor.personId } }),
    onSuccess: ({ overall }) => say(wishCountsText.overall[overall]),
  });
  const { personId, name, grade, site } = doctor;
  return (
    <div>
      <div className={layout.row}>
        <div className={styles.person}>
          <Person name={name} more={dotted(grade, site)} />
        </div>
        <Button
          aria-label={wishCountsText.openOf(name)}
          disabledFocusable={look.isPending}
          onClick={() => look.mutate()}
        >
          {wishCountsText.open}
        </Button>
      </div>
      {look.error !== null && <FailureBar error={look.error} />}
      {look.data !== undefined && (
        <div>
          <strong>{wishCountsText.overall[look.data.overall]}</strong>
          <ul className={styles.wishes}>
            {look.data.wishes.map(({ label, chosen, answer }) => (
              <li key={label}>
                {label}: {chosen} ({wishCountsText.answer[answer]})
              </li>
            ))}
          </ul>
          <Link href={hashOf({ name: "pair", schemeId, doctorId: personId })}>
            {wishCountsText.pair}
          </Link>
        </div>
      )}
    </div>
  );
}
