// What the form of an opening holds, the opening it describes, and which box a rule speaks about.
import type {
  Ground,
  Nature,
  Opening,
  PersonId,
  Refusal,
  Route,
  SanctionKind,
} from "../../ipc/bindings";

export interface Values {
  openedOn: string;
  ground: Ground | "";
  milder: string;
  developmentPlan: string;
  nature: Nature | "";
  /** By which road a contract would end. */
  route: Route | "";
  skipReason: string;
}

/** The grounds to choose from. A need for support never comes out of an incident. */
export const groundsOf = (incident: string | null): Ground[] =>
  incident ? ["pupil_conduct", "guardian_conduct"] : ["support_need"];

export const blank = (incident: string | null, step: SanctionKind, today: string): Values => ({
  openedOn: today,
  ground: incident || step !== "expulsion" ? "" : "support_need",
  milder: "",
  developmentPlan: "",
  nature: "",
  route: "",
  skipReason: "",
});

export interface About {
  incident: string | null;
  person: PersonId;
  kind: SanctionKind;
}

/** The opening, or nothing while its day is not filled. */
export function openingOf(values: Values, about: About): Opening | undefined {
  if (values.openedOn === "") return undefined;
  const expulsion = about.kind === "expulsion";
  return {
    ...about,
    openedOn: values.openedOn,
    grounds: expulsion
      ? {
          ground: values.ground || null,
          milder: values.ground === "guardian_conduct" ? values.milder : "",
          developmentPlan: values.ground === "support_need" ? values.developmentPlan : "",
        }
      : {},
    nature: about.kind === "staff_suspension" ? values.nature || null : null,
    route: about.kind === "dismissal" ? values.route || null : null,
    skipReason: values.skipReason,
  };
}

const fields: Partial<Record<Refusal["rule"], keyof Values>> = {
  entry_in_future: "openedOn",
  opened_before_incident: "openedOn",
  ground_missing: "ground",
  support_is_no_sanction: "ground",
  milder_missing: "milder",
  development_plan_missing: "developmentPlan",
  nature_missing: "nature",
  route_missing: "route",
  skip_needs_motivation: "skipReason",
  second_step_needs_reason: "skipReason",
};

/** The box in which a refusal can be mended, if there is one. */
export const fieldOf = (refusal: Refusal): keyof Values | undefined => fields[refusal.rule];
