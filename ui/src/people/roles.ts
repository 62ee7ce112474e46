// The parts that people have in an incident, in the order in which they are offered: neutral first.
import type { PartyRole } from "../ipc/bindings";

export const partyRoles: readonly PartyRole[] = [
  "involved",
  "target",
  "perpetrator",
  "assistant",
  "reinforcer",
  "defender",
  "bystander",
  "witness",
  "reporter",
];
