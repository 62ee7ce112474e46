// Every screen there is, under the name by which a route calls it. Each is fetched when it is first
// shown, so that the window stands before all of them are read.
import type { Route } from "./shell/route.svelte";

// The parameters of a route are the properties of its screen; which ones, the route says.
type Screen = Promise<{ default: unknown }>;

export const screens: Record<Route["screen"], () => Screen> = {
  today: () => import("./screens/today/TodayScreen.svelte"),
  pupils: () => import("./screens/pupils/PupilsScreen.svelte"),
  pupil: () => import("./screens/pupil/PupilScreen.svelte"),
  guardian: () => import("./screens/guardian/GuardianScreen.svelte"),
  staff: () => import("./screens/staff/StaffScreen.svelte"),
  import: () => import("./screens/import/ImportScreen.svelte"),
  turn: () => import("./screens/turn/TurnScreen.svelte"),
  incidents: () => import("./screens/incidents/IncidentsScreen.svelte"),
  incident: () => import("./screens/incident/IncidentScreen.svelte"),
  record: () => import("./screens/record/RecordScreen.svelte"),
  decide: () => import("./screens/decide/DecideScreen.svelte"),
  open: () => import("./screens/open/OpenScreen.svelte"),
  sanctions: () => import("./screens/sanctions/SanctionsScreen.svelte"),
  sanction: () => import("./screens/sanction/SanctionScreen.svelte"),
  letters: () => import("./screens/letters/LettersScreen.svelte"),
  compose: () => import("./screens/compose/ComposeScreen.svelte"),
  letter: () => import("./screens/letter/LetterScreen.svelte"),
  consents: () => import("./screens/consents/ConsentsScreen.svelte"),
  access: () => import("./screens/access/AccessScreen.svelte"),
  figures: () => import("./screens/figures/FiguresScreen.svelte"),
  press: () => import("./screens/press/PressScreen.svelte"),
  programme: () => import("./screens/programme/ProgrammeScreen.svelte"),
  settings: () => import("./screens/settings/SettingsScreen.svelte"),
  history: () => import("./screens/history/HistoryScreen.svelte"),
  guide: () => import("./screens/guide/GuideScreen.svelte"),
};
