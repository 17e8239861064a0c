import { schemeRecord } from "../../../../../../bot/src/outbound/cosmos/documents/scheme";
import { DEFAULT_POLICY, type Scheme } from "../../../../../../bot/src/scheme/policy/policy";

const scheme: Scheme = {
  id: "scheme-1",
  tenantId: "tenant-1",
  name: "Northgate Foundation Programme",
  provider: "Northgate Hospitals",
  directorName: "Dr Amara Whitfield",
  createdAt: "2026-08-05T08:30:00.000Z",
  policy: DEFAULT_POLICY,
};

/** The policy as the first version wrote it. */
const FIRST_VERSION = {
  nation: "wales",
  defaultCapacity: 2,
  maximumCapacity: 3,
  reminderEveryMonths: 4,
  workingHours: { from: "09:00", to: "17:00" },
  announceAt: "09:30",
  reallocationDays: 5,
  signposts: [{ title: "In an emergency", how: "Call 999." }],
};

describe("a scheme's document", () => {
  it("opens as the first version wrote it, with the defaults of all that came later", () => {
    const stored = {
      id: "scheme",
      schemeId: scheme.id,
      type: "scheme",
      content: { ...scheme, policy: FIRST_VERSION },
      _etag: "1",
    };
    expect(schemeRecord.fromDocument(stored).value.policy).toEqual({
      ...DEFAULT_POLICY,
      ...FIRST_VERSION,
    });
  });

  it("holds what a scheme chose, letter for letter", () => {
    const policy = {
      ...DEFAULT_POLICY,
      objectionWorkingDays: 15,
      resources: [],
      allocation: {
        gradeOrder: DEFAULT_POLICY.allocation.gradeOrder.toSpliced(3, 2, [
          ...(DEFAULT_POLICY.allocation.gradeOrder[3] ?? []),
          ...(DEFAULT_POLICY.allocation.gradeOrder[4] ?? []),
        ]),
        within: "site",
        borrow: true,
        neighbours: [{ name: "Eastmoor Hospitals", sites: ["Eastmoor"] }],
        shortage: "best-fit",
        needFirst: ["left-out-last-time"],
      } as const,
      furtherCharacteristics: [{ key: "first-language", label: "First language", options: [] }],
      invitationText: "You were there last year.",
    };
    const document = { ...schemeRecord.toDocument({ ...scheme, policy }), _etag: "2" };
    expect(schemeRecord.fromDocument(document)).toEqual({
      value: { ...scheme, policy },
      version: "2",
    });
  });
});
