// Invented pupils and papers for the gallery: nobody is called like this.
import type { Found } from "../parts/Combobox.svelte";
import type { Rung } from "../parts/Ladder.svelte";
import type { Station } from "../parts/Stations.svelte";
import type { TimelineEntry } from "../parts/Timeline.svelte";

export interface Pupil {
  id: string;
  name: string;
  group: string;
  incidents: number;
  last: string;
  consent: "ja" | "nee" | "open";
}

export const pupils: Pupil[] = [
  { id: "1", name: "Fenna Fantasie", group: "6a", incidents: 3, last: "2026-11-19", consent: "ja" },
  { id: "2", name: "Bas Bedacht", group: "7b", incidents: 12, last: "2026-11-12", consent: "nee" },
  {
    id: "3",
    name: "Çağla Öykü-Şen",
    group: "6a",
    incidents: 0,
    last: "2026-09-01",
    consent: "open",
  },
  {
    id: "4",
    name: "Wim Verzonnen van der Proef",
    group: "8",
    incidents: 1,
    last: "2026-10-02",
    consent: "ja",
  },
  { id: "5", name: "Łucja Bajka", group: "4", incidents: 2, last: "2026-10-30", consent: "ja" },
];

export const people: Found[] = [
  ...pupils.map((one): Found => ({
    value: one.id,
    label: one.name,
    detail: `groep ${one.group}`,
    group: "Leerlingen",
    icon: "person",
  })),
  {
    value: "s1",
    label: "Juf Janna Jansma-Fictief",
    detail: "groep 6a",
    group: "Personeel",
    icon: "school",
  },
  {
    value: "s2",
    label: "Meester Mo Model",
    detail: "intern begeleider",
    group: "Personeel",
    icon: "school",
  },
  { value: "x1", label: "Onbekend", group: "Anderen", icon: "question" },
  { value: "x2", label: "Buitenstaander", group: "Anderen", icon: "people" },
];

export const ladder: Rung[] = [
  {
    key: "talk",
    number: 1,
    label: "Gesprek met de groepsleerkracht",
    state: "lapsed",
    date: "2025-10-06",
    who: "Juf Janna",
    reason: "Vorig schooljaar; telt niet meer mee.",
  },
  {
    key: "warn1",
    number: 2,
    label: "Eerste schriftelijke waarschuwing",
    state: "taken",
    date: "2026-09-14",
    who: "Meester Mo",
  },
  {
    key: "warn2",
    number: 3,
    label: "Tweede schriftelijke waarschuwing",
    state: "taken",
    date: "2026-10-30",
    who: "Meester Mo",
    reason: "Herhaald uitschelden op het plein.",
  },
  {
    key: "in",
    number: 4,
    label: "Time-out binnen de school",
    state: "proposed",
    reason: "Derde incident dit schooljaar met dezelfde gepeste.",
    source: "Pestprotocol, artikel 4",
  },
  {
    key: "out",
    number: 5,
    label: "Schorsing, ten hoogste vijf schooldagen",
    state: "next",
    source: "WPO 40c(1)",
  },
  {
    key: "away",
    number: 6,
    label: "Verwijdering",
    state: "blocked",
    reason: "Kan pas als een andere school de leerling toelaat.",
    source: "WPO 40(11)",
  },
];

export const stations: Station[] = [
  {
    key: "heard",
    label: "Gehoord",
    state: "done",
    date: "2026-11-16",
    group: "Vóór het besluit",
    who: "Fenna en beide ouders",
  },
  {
    key: "decided",
    label: "Besloten",
    state: "done",
    date: "2026-11-17",
    group: "Besluit",
    who: "Directeur D. Denkbeeld",
  },
  {
    key: "letter",
    label: "Brief",
    state: "due",
    group: "Besluit",
    date: "2026-11-23",
    note: "Ligt klaar om te printen.",
  },
  {
    key: "told",
    label: "Gemeld",
    state: "late",
    group: "Besluit",
    date: "2026-11-17",
    when: "uiterlijk 17 nov 2026",
    note: "Meld de schorsing bij de inspectie.",
  },
  { key: "force", label: "Ingegaan", state: "due", group: "Uitvoering", date: "2026-11-24" },
  { key: "return", label: "Terugkeergesprek", state: "blocked", group: "Uitvoering" },
  { key: "objection", label: "Bezwaar", state: "possible", group: "Bezwaar" },
  { key: "dispute", label: "Geschil", state: "not-needed", group: "Bezwaar" },
];

export const timeline: TimelineEntry[] = [
  {
    key: "a",
    icon: "incident",
    kind: "accent",
    title: "Melding",
    at: "2026-11-12",
    who: "Juf Janna",
    text: "In de kleine pauze is de tas van Çağla over het hek gegooid. Drie kinderen stonden erbij.",
  },
  {
    key: "b",
    icon: "talk",
    title: "Gehoord: Fenna",
    at: "2026-11-13T09:30:00Z",
    who: "Meester Mo",
    link: "Verslag lezen",
  },
  {
    key: "c",
    icon: "lock",
    kind: "warn",
    title: "Vertrouwelijke notitie",
    at: "2026-11-13",
    text: "Alleen voor de directeur en de vertrouwenspersoon.",
  },
  {
    key: "d",
    icon: "letter",
    kind: "success",
    title: "Brief uitgereikt",
    at: "2026-11-16",
    who: "Administratie",
  },
  {
    key: "e",
    icon: "heart",
    title: "Nazorggesprek",
    at: "2026-12-07",
    who: "Meester Mo",
    ahead: true,
  },
];
