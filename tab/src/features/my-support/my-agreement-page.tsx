import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { FailurePage } from "../../components/failure";
import { Loading } from "../../components/loading";
import type { Screen } from "../../platform/route";
import { replaceScreen } from "../../platform/use-screen";
import { supportQuery } from "./support-key";

/**
 * Where a card leads, which names nobody: to the agreement of whoever reads it. Who is one of several pairs chooses on My support, and
 * who is of none finds there what is theirs.
 */
export default function MyAgreementPage() {
  const support = useQuery(supportQuery);
  const { asDoctor, asSupporter } = support.data ?? {};
  useEffect(() => {
    if (asDoctor === undefined || asSupporter === undefined) return;
    const doctors = asDoctor.flatMap(({ schemeId: of, pairingId }) =>
      pairingId === undefined ? [] : [{ of, pairingId }],
    );
    const supporters = asSupporter.flatMap(({ schemeId: of, doctors: theirs }) =>
      theirs.map(({ pairingId }) => ({ of, pairingId })),
    );
    const [mine, ...others] = [...doctors, ...supporters];
    const isOne = mine !== undefined && others.length === 0;
    const screen: Screen = isOne ? { name: "agreement", ...mine } : { name: "my" };
    replaceScreen(screen);
  }, [asDoctor, asSupporter]);
  if (support.error !== null && support.data === undefined) {
    return <FailurePage error={support.error} retry={() => void support.refetch()} />;
  }
  return <Loading titled />;
}
