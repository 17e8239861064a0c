import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { PeopleCheckmark24Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { SuggestionView } from "@near-peer/bot/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { EmptyState } from "../../components/empty-state";
import { FailureBar, FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { Person } from "../../components/person";
import { useShowProposal } from "../../components/show-proposal";
import { callApi, schemeKey } from "../../platform/queries";
import { suggestionsText as text } from "../../text/changeover";
import { proposeText } from "../../text/propose";
import { dotted, listed } from "../../text/counted";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  move: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalXS,
  },
});

/** Pairs that hold and would fit better otherwise; one press makes a proposal of a change. */
export default function SuggestionsPage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const styles = useStyles();
  const list = useQuery({
    queryKey: [...schemeKey(schemeId), "suggestions"],
    queryFn: ({ signal }) => callApi(api.listSuggestions, { params: { schemeId }, signal }),
  });
  if (list.data === undefined) {
    if (list.error === null) return <Loading titled />;
    return <FailurePage error={list.error} retry={() => void list.refetch()} />;
  }
  const { items } = list.data;
  return (
    <section className={layout.column}>
      <PageHeading title={text.title} lead={text.lead} />
      {items.length === 0 ? (
        <div className={layout.card}>
          <EmptyState
            icon={<PeopleCheckmark24Regular />}
            title={text.emptyTitle}
            text={text.emptyText}
          />
        </div>
      ) : (
        <ul className={`${layout.plainList} ${styles.list}`}>
          {items.map((suggestion) => (
            <li key={suggestion.suggestionId} className={layout.card}>
              <Suggestion schemeId={schemeId} suggestion={suggestion} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Suggestion(props: { readonly schemeId: string; readonly suggestion: SuggestionView }) {
  const { schemeId, suggestion } = props;
  const { suggestionId, moves } = suggestion;
  const layout = useLayout();
  const styles = useStyles();
  const show = useShowProposal(schemeId);
  const accept = useMutation({
    mutationFn: () => callApi(api.acceptSuggestion, { params: { schemeId, suggestionId } }),
    onSuccess: (proposal) => show(proposal, proposeText.proposed),
  });
  return (
    <div className={styles.item}>
      <p className={styles.text}>{suggestion.text}</p>
      <ul className={layout.plainList}>
        {moves.map(({ doctor, from, to }) => (
          <li key={doctor.personId} className={styles.move}>
            <Person name={doctor.name} more={dotted(doctor.grade, doctor.site, doctor.specialty)} />
            <span aria-hidden>{text.move(about(from), about(to))}</span>
            <span className={layout.unseen}>{text.moveLabel(about(from), about(to))}</span>
          </li>
        ))}
      </ul>
      {accept.error !== null && <FailureBar error={accept.error} />}
      <div>
        <Button
          aria-label={text.acceptLabel(listed(moves.map(({ doctor }) => doctor.name)))}
          disabledFocusable={accept.isPending}
          {...(accept.isPending ? { icon: <Spinner size="tiny" aria-hidden /> } : {})}
          onClick={() => {
            if (!accept.isPending) accept.mutate();
          }}
        >
          {text.accept}
        </Button>
      </div>
    </div>
  );
}

function about({ name, grade, site }: SuggestionView["moves"][number]["from"]): string {
  return `${name} (${[grade, site].filter((part) => part !== "").join(", ")})`;
}
