import * as api from "@near-peer/bot/contract";
import { Link } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { dataSettingsText } from "../../text/retention";
import { settingsText } from "../../text/settings";
import { CharacteristicsLink } from "./characteristics-link";
import { PeopleWhoRunIt } from "./people-who-run-it";
import { SchemeFeedbackLink } from "./scheme-feedback-link";
import { SettingsForm } from "./settings-form";
import { settingsKey } from "./settings-key";
import { WordsLink } from "./words-link";

/** What a scheme decides for itself, and who runs it. */
export default function SettingsPage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const [round, setRound] = useState(0);
  const settings = useQuery({
    queryKey: settingsKey(schemeId),
    queryFn: ({ signal }) => callApi(api.getSettings, { params: { schemeId }, signal }),
    // Read when the page opens and when asked: never under somebody's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (settings.data === undefined) {
    if (settings.error === null) return <Loading titled lines={6} />;
    return <FailurePage error={settings.error} retry={() => void settings.refetch()} />;
  }
  return (
    <div className={layout.column}>
      <PageHeading title={settingsText.title} lead={settingsText.lead} />
      <SettingsForm
        key={round}
        schemeId={schemeId}
        read={settings.data}
        onShowTheirs={() => void settings.refetch().then(() => setRound(round + 1))}
      />
      <WordsLink schemeId={schemeId} />
      <CharacteristicsLink schemeId={schemeId} />
      <section className={layout.card} aria-labelledby="settings-retention-link">
        <SectionHeading id="settings-retention-link">{dataSettingsText.deleted}</SectionHeading>
        <p className={layout.prose}>{dataSettingsText.deletedLead}</p>
        <Link href={hashOf({ name: "retention", schemeId })}>{dataSettingsText.toRetention}</Link>
      </section>
      <SchemeFeedbackLink schemeId={schemeId} />
      <PeopleWhoRunIt schemeId={schemeId} />
    </div>
  );
}
