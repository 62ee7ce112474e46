// Who can speak for someone: the guardians of a pupil, a member of staff for themselves.
import { t } from "../i18n/i18n.svelte";
import { label } from "../i18n/label";
import type {
  ConsentPoint,
  GuardianOfPupil,
  Known,
  Named,
  PersonId,
  StandingLine,
} from "../ipc/bindings";

export interface Speaker {
  person: PersonId;
  name: string;
  /** "Moeder"; nothing for who speaks for themselves. */
  relation: string;
  authority: Known;
}

/** The guardians of a pupil, those with authority first. */
export function speakersOf(guardians: readonly GuardianOfPupil[]): Speaker[] {
  const rank: Record<Known, number> = { yes: 0, unknown: 1, no: 2 };
  return guardians
    .map((one) => ({
      person: { kind: "guardian" as const, id: one.guardian.id },
      name: one.fullName,
      relation: label("relation", one.tie.relation),
      authority: one.tie.authority,
    }))
    .sort((a, b) => rank[a.authority] - rank[b.authority]);
}

/** Someone who speaks for themselves. */
export const themselves = (one: Named): Speaker => ({
  person: one.person,
  name: one.name,
  relation: "",
  authority: "yes",
});

/** As choices, with what their yes, or their no, weighs. */
export const speakerOptions = (speakers: readonly Speaker[], says: "yes" | "no") =>
  speakers.map((one) => ({
    value: one.person.id,
    label: one.relation
      ? t("statement-speaker", { name: one.name, relation: one.relation })
      : one.name,
    hint: one.authority === "yes" ? undefined : t(`statement-${says}-authority-${one.authority}`),
  }));

/** Whether a question is among what somebody said yes to and can take back. */
export const saidYes = (line: StandingLine, { column }: ConsentPoint) =>
  line.questions.some((one) => one.item === column.item && one.medium === column.medium);
