import { Switch } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { PersonRow } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { borrowText as text } from "../../text/person";

/** Lets one doctor be given a supporter of another site or a neighbouring Trust. */
export function Borrowing(props: {
  readonly schemeId: string;
  readonly person: PersonRow;
  readonly may: boolean;
}) {
  const { schemeId, person } = props;
  const { personId, name } = person;
  const layout = useLayout();
  const reread = useReread(schemeId);
  const notices = useNotices();
  const borrow = useMutation({
    mutationFn: (may: boolean) =>
      callApi(api.letBorrow, { params: { schemeId, personId }, body: { may } }),
    onSuccess: ({ may }) => {
      notices.tell(may ? text.allowed(name) : text.ended(name));
      reread();
    },
  });
  // The switch follows the finger; the server's answer settles it.
  const on = borrow.isPending ? borrow.variables : (borrow.data?.may ?? props.may);
  return (
    <section className={layout.tight}>
      <SectionHeading>{text.title}</SectionHeading>
      <span className={layout.quiet}>{text.lead}</span>
      <Switch
        checked={on}
        label={text.label}
        onChange={(_, { checked }) => {
          if (!borrow.isPending) borrow.mutate(checked);
        }}
      />
      {borrow.error !== null && <FailureBar error={borrow.error} />}
    </section>
  );
}
