// What a person chose for the turn of the year: where each pupil goes. A choice is the name of a
// group, leaving, or nothing yet.
import type { GroupAhead, TurnLine, TurnPlan, YearTurn } from "../../ipc/bindings";

/** What stands for leaving the school; no group is called so. */
export const leaves = "→";

export interface Values {
  /** The school year that it is for. */
  to: string;
  groups: GroupAhead[];
  /** Pupil → name of a group, `leaves`, or empty. */
  places: Record<string, string>;
  teachersStay: boolean;
}

/** What the program would choose for a pupil. */
export function proposed(line: TurnLine): string {
  if (line.ahead.going === "leaves") return leaves;
  return line.ahead.group ?? "";
}

/** The choices to begin with; those of before stay where their group is still there. */
export function begun(turn: YearTurn, before?: Values): Values {
  const groups = turn.groups.map((one) => one.group);
  const known = new Set([leaves, ...groups.map((one) => one.name)]);
  const places = Object.fromEntries(
    turn.lines.map((line) => {
      const old = before?.places[line.pupil];
      return [line.pupil, old && known.has(old) ? old : proposed(line)];
    }),
  );
  return { to: turn.to, groups, places, teachersStay: before?.teachersStay ?? true };
}

/** The plan for these pupils; whoever is not placed is left out. */
export function planOf(values: Values, lines: readonly TurnLine[]): TurnPlan {
  return {
    to: values.to,
    groups: values.groups,
    teachersStay: values.teachersStay,
    places: lines
      .filter((line) => values.places[line.pupil])
      .map((line) => {
        const place = values.places[line.pupil] ?? "";
        return {
          pupil: line.pupil,
          group: place === leaves ? null : place,
          version: line.version,
        };
      }),
  };
}

/** How many of these pupils go where, in the order of the groups; who leaves and who is open last. */
export function where(
  values: Values,
  lines: readonly TurnLine[],
): { place: string; count: number }[] {
  const order = [...values.groups.map((one) => one.name), leaves, ""];
  return order
    .map((place) => ({
      place,
      count: lines.filter((line) => (values.places[line.pupil] ?? "") === place).length,
    }))
    .filter((one) => one.count > 0);
}
