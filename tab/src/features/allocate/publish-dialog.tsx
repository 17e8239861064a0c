import { Field, Input } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { ProposalView } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { failureCode } from "../../platform/api-problem";
import { dayAndTime, instantOf, londonTime } from "../../platform/london-time";
import { callApi, schemeKey } from "../../platform/queries";
import { publishText } from "../../text/allocate";

/** Asks when to tell people, says how many they are, and publishes. */
export default function PublishDialog(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  readonly supporters: number;
  readonly now: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onOutOfDate: (error: Error) => void;
}) {
  const { proposal } = props;
  const layout = useLayout();
  const [when, setWhen] = useState(londonTime(proposal.announceAt));
  const at = instantOf(when);
  const problem = timeProblem(at, props.now);
  const publication = usePublish(props, at);
  const { error } = publication;
  const outOfDate = error !== null && isOutOfDate(error) ? error : null;
  return (
    <ActDialog
      title={publishText.dialogTitle}
      confirm={publication.isPending ? publishText.publishing : publishText.confirm}
      cancel={publishText.cancel}
      busy={publication.isPending}
      error={outOfDate === null ? error : null}
      done={publication.isSuccess || outOfDate !== null}
      onDone={() => {
        if (outOfDate === null) props.onDone();
        else props.onOutOfDate(outOfDate);
      }}
      onConfirm={() => {
        if (problem === "") publication.mutate();
      }}
      onClose={props.onClose}
    >
      <p>{publishText.told(proposal.pairs.length, props.supporters)}</p>
      <div className={layout.row}>
        <Field label={publishText.day}>
          <Input
            type="date"
            value={when.day}
            min={londonTime(props.now).day}
            onChange={(_, { value }) => setWhen({ ...when, day: value })}
          />
        </Field>
        <Field label={`${publishText.time}, ${publishText.timeHint}`}>
          <Input
            type="time"
            value={when.time}
            onChange={(_, { value }) => setWhen({ ...when, time: value })}
          />
        </Field>
      </div>
      <Field
        role="status"
        validationState={problem === "" ? "none" : "error"}
        validationMessage={
          problem === "" && at !== undefined ? publishText.shown(dayAndTime(at)) : problem
        }
      />
      <p className={layout.quiet}>{publishText.notLinked}</p>
    </ActDialog>
  );
}

/** Why people can't be told then; `""` where they can. */
function timeProblem(at: string | undefined, now: string): string {
  if (at === undefined) return publishText.invalid;
  return at <= now ? publishText.past : "";
}

function usePublish(props: Parameters<typeof PublishDialog>[0], announceAt: string | undefined) {
  const { schemeId, proposal } = props;
  const client = useQueryClient();
  const notices = useNotices();
  return useMutation({
    mutationFn: () =>
      callApi(api.publish, {
        params: { schemeId },
        body: {
          proposalId: proposal.proposalId,
          ...(announceAt === undefined ? {} : { announceAt }),
        },
        ifMatch: proposal.version,
      }),
    onSuccess: async (published) => {
      notices.tell(publishText.done(published.pairs, dayAndTime(published.announceAt)));
      await client.invalidateQueries({ queryKey: schemeKey(schemeId) });
    },
  });
}

/** Whether only a new proposal helps. */
function isOutOfDate(error: Error): boolean {
  const code = failureCode(error);
  return (
    code === "proposal-out-of-date" ||
    code === "version-out-of-date" ||
    code === "people-changed-since" ||
    code === "nothing-to-publish"
  );
}
