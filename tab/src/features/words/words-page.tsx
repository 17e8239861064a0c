import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { WordsCard } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { BackLink } from "../../components/back-link";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { StateLabel } from "../../components/state-label";
import { callApi } from "../../platform/queries";
import { wordsText } from "../../text/words";
import { CardEditor } from "./card-editor";
import { hasOwnWords, isChanged, type Draft } from "./draft";
import { wordsKey } from "./use-save-words";

const useStyles = makeStyles({
  lead: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
  header: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    textAlign: "start",
  },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** The cards of the bot, each with the lines that a scheme may say in its own words. */
export default function WordsPage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const styles = useStyles();
  const [open, setOpen] = useState("");
  /** What is being written, by card: another card may be looked at meanwhile. */
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const words = useQuery({
    queryKey: wordsKey(schemeId),
    queryFn: ({ signal }) => callApi(api.getWords, { params: { schemeId }, signal }),
    // Read when the page opens and when asked: never under somebody's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (words.data === undefined) {
    if (words.error === null) return <Loading titled lines={6} />;
    return <FailurePage error={words.error} retry={() => void words.refetch()} />;
  }
  const { cards, version } = words.data;
  return (
    <div className={layout.column}>
      <BackLink to={{ name: "settings", schemeId }} text={wordsText.back} />
      <PageHeading title={wordsText.title} lead={wordsText.lead} />
      <section className={layout.card} aria-labelledby="words-cards">
        <SectionHeading id="words-cards">{wordsText.list}</SectionHeading>
        <p className={`${styles.lead} ${layout.prose}`}>{wordsText.locked}</p>
        <Accordion
          collapsible
          openItems={open}
          onToggle={(_, { value }) => setOpen(value === open ? "" : String(value))}
        >
          {cards.map((card) => {
            const draft = drafts[card.card] ?? {};
            return (
              <AccordionItem key={card.card} value={card.card}>
                <AccordionHeader as="h3">
                  <CardHeader card={card} changed={isChanged(card, draft)} />
                </AccordionHeader>
                <AccordionPanel>
                  <CardEditor
                    schemeId={schemeId}
                    version={version}
                    card={card}
                    draft={draft}
                    onDraft={(next) => setDrafts((all) => ({ ...all, [card.card]: next }))}
                    onShowTheirs={() => void words.refetch().then(() => setDrafts({}))}
                  />
                </AccordionPanel>
              </AccordionItem>
            );
          })}
        </Accordion>
      </section>
    </div>
  );
}

function CardHeader({ card, changed }: { readonly card: WordsCard; readonly changed: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <span className={styles.header}>
      <span className={styles.title}>{card.title}</span>
      <span className={layout.quiet}>{wordsText.about(card.readers, card.when)}</span>
      {changed && <StateLabel tone="attention" text={wordsText.unsavedWords} />}
      {!changed && hasOwnWords(card) && <StateLabel tone="done" text={wordsText.ownWords} />}
    </span>
  );
}
