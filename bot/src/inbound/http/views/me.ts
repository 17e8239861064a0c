import type { MySupport as MySupportView } from "../../../contract";
import type { MySupport } from "../../../application/support/my-support";

/** A person's own page over all their schemes. A supporter's half holds nothing a doctor chose (NP13). */
export async function toMySupportView(support: readonly MySupport[]): Promise<MySupportView> {
  const asDoctor = support.map(async ({ scheme, asDoctor: doctor }) => {
    if (doctor === undefined) return [];
    const { pairing, supporter, profile, isUnreachable, ...mine } = doctor;
    return [
      {
        schemeId: scheme.id,
        schemeName: scheme.name,
        directorName: scheme.directorName,
        ...(supporter === undefined ? {} : { supporter, ...profile }),
        ...(pairing === undefined ? {} : { pairingId: pairing.id, since: pairing.announceAt }),
        ...mine,
        unreachable: await isUnreachable(),
      },
    ];
  });
  return {
    asDoctor: (await Promise.all(asDoctor)).flat(),
    asSupporter: support.flatMap(({ scheme, asSupporter }) => {
      if (asSupporter === undefined) return [];
      const doctors = asSupporter.map(({ pairing, doctor }) => ({
        pairingId: pairing.id,
        doctor,
        since: pairing.announceAt,
        introduction: pairing.introduction.state,
      }));
      return [{ schemeId: scheme.id, schemeName: scheme.name, doctors }];
    }),
  };
}
