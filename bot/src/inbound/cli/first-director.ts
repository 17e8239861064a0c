import { parseArgs } from "node:util";
import { z } from "zod";
import type { makeCreateScheme } from "../../application/schemes/create-scheme";
import type { makeNameFirstDirector } from "../../application/schemes/name-first-director";
import type { Clock } from "../../application/ports/clock";
import { DEFAULT_POLICY } from "../../scheme/policy/policy";
import type { CommandResult } from "./command-result";

/** What the command works with. */
export interface FirstDirectorTools {
  readonly createScheme: ReturnType<typeof makeCreateScheme>;
  readonly nameFirstDirector: ReturnType<typeof makeNameFirstDirector>;
  readonly clock: Clock;
  /** The tenant a new scheme belongs to. */
  readonly tenantId: string;
}

const USAGE = [
  "Usage: npm run first-director -- SCHEME OBJECT_ID [--name 'Dr Alex Hart'] [--email alex.hart@trust.example]",
  "                              [--scheme-name 'Northgate Foundation Programme'] [--provider 'Northgate Hospitals']",
  "SCHEME is the id of the scheme (letters, digits, - and _); it is created where it does not exist yet.",
  "OBJECT_ID is the director's Microsoft Entra object id. Messages name the director; without --name they say",
  "'the director'.",
].join("\n");

const wanted = z.object({
  schemeId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,100}$/, "SCHEME may have letters, digits, - and _ only."),
  objectId: z.guid("OBJECT_ID is not the form of an object id (a GUID)."),
  name: z.string().trim().max(100),
  email: z.email("--email is not a work e-mail.").or(z.literal("")),
  schemeName: z.string().trim().min(1).max(100),
  provider: z.string().trim().min(1).max(100),
});

type Asked = z.output<typeof wanted>;

const OPTIONS = {
  name: { type: "string", default: "" },
  email: { type: "string", default: "" },
  "scheme-name": { type: "string" },
  provider: { type: "string" },
} as const;

function read(words: readonly string[]): Asked | string {
  try {
    const parsed = parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS });
    const { positionals, values } = parsed;
    const [schemeId = "", objectId = ""] = positionals;
    if (positionals.length !== 2) return USAGE;
    const { name, email, "scheme-name": schemeName = schemeId, provider = schemeId } = values;
    return checked({ schemeId, objectId, name, email, schemeName, provider });
  } catch (cause) {
    // parseArgs throws on an option it does not know, and says which.
    return `${cause instanceof Error ? cause.message : ""}\n\n${USAGE}`;
  }
}

function checked(asked: Asked): Asked | string {
  const parsed = wanted.safeParse(asked);
  if (parsed.success) return parsed.data;
  return `${parsed.error.issues[0]?.message ?? ""}\n\n${USAGE}`;
}

/** Names the first director of a scheme (audited), creating the scheme where there is none. Said twice, it changes nothing. */
export async function firstDirector(
  tools: FirstDirectorTools,
  words: readonly string[],
): Promise<CommandResult> {
  const asked = read(words);
  if (typeof asked === "string") return { ok: false, text: asked };
  const { schemeId, objectId, name, email } = asked;
  await tools.createScheme({
    id: schemeId,
    tenantId: tools.tenantId,
    name: asked.schemeName,
    provider: asked.provider,
    directorName: name === "" ? "The director" : name,
    createdAt: tools.clock.now(),
    policy: DEFAULT_POLICY,
  });
  const [family = "", ...given] = (name === "" ? "Director" : name).split(/\s+/).reverse();
  const outcome = await tools.nameFirstDirector({
    schemeId,
    objectId,
    name: { given: given.reverse().join(" "), family },
    email,
  });
  if (outcome.ok) {
    return {
      ok: true,
      text: `${name === "" ? objectId : name} is now a director of ${schemeId}. Nobody else has been changed.`,
    };
  }
  const why = {
    "no-such-scheme": `There is no scheme ${schemeId}.`,
    "already-has-a-director": `${schemeId} has a director already. Directors name others in the tab.`,
  };
  return { ok: false, text: why[outcome.refusal.code] };
}
