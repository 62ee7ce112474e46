import { userEvent } from "vitest/browser";
import { createRawSnippet } from "svelte";
import { describe, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import Button from "./Button.svelte";
import CheckboxGroup from "./CheckboxGroup.svelte";
import Combobox, { type Found } from "./Combobox.svelte";
import DateField from "./DateField.svelte";
import { dayOf, plusMonths, week, weekday, weeksOf } from "./days";
import Dialog from "./Dialog.svelte";
import ErrorSummary from "./ErrorSummary.svelte";
import Ladder from "./Ladder.svelte";
import Menu from "./Menu.svelte";
import Notice from "./Notice.svelte";
import NumberField from "./NumberField.svelte";
import Pager from "./Pager.svelte";
import PdfPreview from "./PdfPreview.svelte";
import Progress from "./Progress.svelte";
import RadioGroup from "./RadioGroup.svelte";
import SchoolDays from "./SchoolDays.svelte";
import Stations from "./Stations.svelte";
import Steps from "./Steps.svelte";
import Table from "./Table.svelte";
import Tabs from "./Tabs.svelte";
import TextArea from "./TextArea.svelte";
import TextField from "./TextField.svelte";
import TimeField from "./TimeField.svelte";
import { paper } from "../gallery/paper";
import { ladder, people, pupils, stations } from "../gallery/school";

const words = (html: string) => createRawSnippet(() => ({ render: () => `<span>${html}</span>` }));
const focused = () => document.activeElement;

describe("fields", () => {
  test("a field ties label, hint and error to its control", async () => {
    const screen = await render(TextField, {
      label: "Naam",
      hint: "Zoals in het paspoort.",
      error: "Vul de naam in.",
      required: true,
    });
    const box = screen.getByRole("textbox", { name: /^Naam/ });
    await expect
      .element(box)
      .toHaveAccessibleDescription("Zoals in het paspoort. Fout: Vul de naam in.");
    await expect.element(box).toHaveAttribute("aria-invalid", "true");
    await expect.element(box).toHaveAttribute("aria-required", "true");
  });

  test("a text area grows with its text", async () => {
    const screen = await render(TextArea, { label: "Feiten" });
    const box = screen.getByRole("textbox", { name: "Feiten" });
    const before = box.element().clientHeight;
    await box.fill("regel\n".repeat(12));
    await expect.poll(() => box.element().clientHeight).toBeGreaterThan(before * 2);
    expect(box.element().scrollHeight).toBeLessThanOrEqual(box.element().clientHeight + 2);
  });

  test("a number that is no number is nothing", async () => {
    const oninput = vi.fn();
    const screen = await render(NumberField, { label: "Dagen", oninput });
    await screen.getByRole("textbox").fill("4");
    expect(oninput).toHaveBeenLastCalledWith(4);
    await screen.getByRole("textbox").fill("vier");
    expect(oninput).toHaveBeenLastCalledWith(null);
    await expect.element(screen.getByRole("textbox")).toHaveValue("vier");
  });

  test("a time is read as people write it", async () => {
    const onchange = vi.fn();
    const screen = await render(TimeField, { label: "Hoe laat", onchange });
    await screen.getByRole("textbox").fill("9.05");
    await userEvent.tab();
    expect(onchange).toHaveBeenLastCalledWith("09:05");
    await screen.getByRole("textbox").fill("25:00");
    await userEvent.tab();
    await expect.element(screen.getByRole("textbox")).toHaveValue("25:00");
  });

  test("radios are a named group and one is chosen", async () => {
    const onchange = vi.fn();
    const screen = await render(RadioGroup, {
      label: "Ernst",
      options: [
        { value: "light", label: "Licht" },
        { value: "serious", label: "Ernstig" },
      ],
      onchange,
    });
    await expect.element(screen.getByRole("radiogroup", { name: "Ernst" })).toBeVisible();
    await screen.getByRole("radio", { name: "Ernstig" }).click();
    expect(onchange).toHaveBeenCalledWith("serious");
    await expect.element(screen.getByRole("radio", { name: "Ernstig" })).toBeChecked();
  });

  test("boxes keep the order of their options", async () => {
    const onchange = vi.fn();
    const screen = await render(CheckboxGroup, {
      label: "Kanalen",
      options: [
        { value: "a", label: "Website" },
        { value: "b", label: "Krant" },
      ],
      onchange,
    });
    await screen.getByRole("checkbox", { name: "Krant" }).click();
    await screen.getByRole("checkbox", { name: "Website" }).click();
    expect(onchange).toHaveBeenLastCalledWith(["a", "b"]);
  });
});

describe("dates", () => {
  test("three boxes move on by themselves and make one date", async () => {
    const onchange = vi.fn();
    const screen = await render(DateField, { label: "Geboren", onchange });
    await screen.getByRole("textbox", { name: "Dag" }).click();
    await userEvent.keyboard("5112020");
    expect(onchange).toHaveBeenLastCalledWith("2020-11-05");
    expect(focused()).toBe(screen.getByRole("textbox", { name: "Jaar" }).element());
  });

  test("the thirtieth of February is no date", async () => {
    const onchange = vi.fn();
    const screen = await render(DateField, { label: "Geboren", value: "2026-02-20", onchange });
    await screen.getByRole("textbox", { name: "Dag" }).fill("30");
    expect(onchange).toHaveBeenLastCalledWith("");
    await expect.element(screen.getByRole("textbox", { name: "Maand" })).toHaveValue("2");
    await expect.element(screen.getByText("Deze dag bestaat niet.")).toBeVisible();
  });

  test("a whole date may be pasted in the first box", async () => {
    const onchange = vi.fn();
    const screen = await render(DateField, { label: "Geboren", onchange });
    await screen.getByRole("textbox", { name: "Dag" }).fill("7-12-2019");
    expect(onchange).toHaveBeenLastCalledWith("2019-12-07");
  });

  test("backspace in an empty box goes back", async () => {
    const screen = await render(DateField, { label: "Geboren" });
    await screen.getByRole("textbox", { name: "Maand" }).click();
    await userEvent.keyboard("{Backspace}");
    expect(focused()).toBe(screen.getByRole("textbox", { name: "Dag" }).element());
  });

  test("the calendar is walked with arrows and gives a date back", async () => {
    const onchange = vi.fn();
    const screen = await render(DateField, { label: "Geboren", today: "2026-11-22", onchange });
    await screen.getByRole("button", { name: "Kies een datum: Geboren" }).click();
    await expect.element(screen.getByRole("button", { name: /22 november 2026/ })).toHaveFocus();
    const boxes = screen.getByRole("textbox", { name: "Dag" }).element().getBoundingClientRect();
    const calendar = document.querySelector(":popover-open")?.getBoundingClientRect();
    expect(calendar?.top).toBeGreaterThanOrEqual(boxes.bottom);
    expect(calendar?.left).toBeCloseTo(boxes.left, 0);
    await userEvent.keyboard("{ArrowDown}{ArrowRight}");
    await expect.element(screen.getByRole("button", { name: /30 november 2026/ })).toHaveFocus();
    await userEvent.keyboard("{PageDown}");
    await expect.element(screen.getByRole("button", { name: /30 december 2026/ })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(onchange).toHaveBeenLastCalledWith("2026-12-30");
    await expect.element(screen.getByRole("textbox", { name: "Dag" })).toHaveValue("30");
  });

  test("days count as calendars do", () => {
    expect(dayOf(2024, 2, 29)).toBe("2024-02-29");
    expect(dayOf(2026, 2, 29)).toBeUndefined();
    expect(plusMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(weekday("2026-11-22")).toBe(6);
    expect(week("2027-01-01")).toBe(53);
    expect(weeksOf("2026-11-22")).toHaveLength(6);
  });

  test("a range of school days is chosen by keyboard, and holidays say so", async () => {
    const onrange = vi.fn();
    const screen = await render(SchoolDays, {
      label: "Duur",
      at: "2026-12-16",
      kind: (day: string) =>
        day >= "2026-12-21" ? { kind: "free", words: "kerstvakantie" } : { kind: "school" },
      onrange,
    });
    await expect
      .element(screen.getByRole("button", { name: "ma 21 december 2026, kerstvakantie" }))
      .toBeVisible();
    screen
      .getByRole("button", { name: /16 december 2026/ })
      .element()
      .focus();
    await userEvent.keyboard("{Enter}{ArrowRight}{ArrowRight}");
    await expect.element(screen.getByRole("button", { name: /18 december 2026/ })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(onrange).toHaveBeenLastCalledWith("2026-12-16", "2026-12-18");
  });
});

describe("finding while typing", () => {
  const search = (query: string) =>
    Promise.resolve(people.filter((one) => one.label.toLowerCase().includes(query.toLowerCase())));

  test("typing, walking and Enter take one, and Escape shuts the list", async () => {
    const onchange = vi.fn();
    const screen = await render(Combobox, { label: "Wie", search, onchange });
    const box = screen.getByRole("combobox", { name: "Wie" });
    await box.click();
    await userEvent.keyboard("ver");
    await expect.element(screen.getByRole("option", { name: /Wim Verzonnen/ })).toBeVisible();
    await expect.element(box).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{Enter}");
    expect((onchange.mock.lastCall?.[0] as Found[]).map((one) => one.value)).toEqual(["4"]);
    await expect.element(box).toHaveValue("Wim Verzonnen van der Proef");
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(box).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{Escape}");
    await expect.element(box).toHaveAttribute("aria-expanded", "false");
    await expect.element(box).toHaveValue("Wim Verzonnen van der Proef");
  });

  test("the walk follows the groups and tells the reader where it is", async () => {
    const screen = await render(Combobox, { label: "Wie", search });
    const box = screen.getByRole("combobox");
    box.element().focus();
    await userEvent.keyboard("{ArrowUp}");
    const last = screen.getByRole("option", { name: "Buitenstaander" });
    await expect.element(last).toBeVisible();
    await expect.element(box).toHaveAttribute("aria-activedescendant", last.element().id);
    await expect.element(screen.getByRole("group", { name: "Personeel" })).toBeVisible();
  });

  test("several are chips that the keyboard removes", async () => {
    const onchange = vi.fn();
    const screen = await render(Combobox, {
      label: "Wie",
      multiple: true,
      chosen: people.slice(0, 2),
      search,
      onchange,
    });
    const box = screen.getByRole("combobox");
    await box.click();
    await expect.element(screen.getByRole("option", { name: /Fenna/ })).not.toBeInTheDocument();
    await userEvent.keyboard("{Backspace}");
    await expect
      .element(screen.getByRole("button", { name: "Bas Bedacht weghalen" }))
      .toHaveFocus();
    await userEvent.keyboard("{Delete}");
    expect((onchange.mock.lastCall?.[0] as Found[]).map((one) => one.label)).toEqual([
      "Fenna Fantasie",
    ]);
    await expect
      .element(screen.getByRole("button", { name: "Fenna Fantasie weghalen" }))
      .toHaveFocus();
  });

  test("the list hangs under the box and is as wide", async () => {
    const screen = await render(Combobox, { label: "Wie", search });
    await screen.getByRole("combobox").click();
    await expect.element(screen.getByRole("option").first()).toBeVisible();
    const box = screen.getByRole("combobox").element().getBoundingClientRect();
    const list = document.querySelector(":popover-open")?.getBoundingClientRect();
    expect(list?.left).toBeCloseTo(box.left, 0);
    expect(list?.width).toBeCloseTo(box.width, 0);
    expect(list?.top).toBeGreaterThanOrEqual(box.bottom);
    expect(list?.top).toBeLessThan(box.bottom + 10);
  });

  test("an overtaken search does not overwrite a later one", async () => {
    const answers: ((found: Found[]) => void)[] = [];
    const screen = await render(Combobox, {
      label: "Wie",
      search: () => new Promise<Found[]>((answer) => answers.push(answer)),
    });
    await screen.getByRole("combobox").click();
    await userEvent.keyboard("fe");
    await vi.waitFor(() => expect(answers).toHaveLength(3));
    answers[2]?.([{ value: "new", label: "Later" }]);
    answers[1]?.([{ value: "old", label: "Eerder" }]);
    await expect.element(screen.getByRole("option", { name: "Later" })).toBeVisible();
    await expect.element(screen.getByText("Eerder")).not.toBeInTheDocument();
  });

  test("a search that fails or finds nothing says so", async () => {
    const screen = await render(Combobox, {
      label: "Wie",
      search: (query: string) =>
        query === "x" ? Promise.resolve([]) : Promise.reject(new Error()),
    });
    await screen.getByRole("combobox").click();
    await expect.element(screen.getByText(/Zoeken lukt nu niet/).first()).toBeInTheDocument();
    await userEvent.keyboard("x");
    await expect.element(screen.getByText("Niets gevonden voor ‘x’")).toBeVisible();
  });
});

describe("saying what is wrong", () => {
  test("the summary takes the focus and leads to the field", async () => {
    await render(TextField, { label: "Naam", id: "naam" });
    const screen = await render(ErrorSummary, {
      errors: [{ id: "naam", text: "Vul de naam in." }],
      attempt: 1,
    });
    await expect.element(screen.getByRole("alert")).toHaveFocus();
    await screen.getByRole("link", { name: "Vul de naam in." }).click();
    expect(focused()?.id).toBe("naam");
  });

  test("a refusal names its source", async () => {
    const screen = await render(Notice, {
      kind: "refuse",
      title: "Zes dagen is te lang",
      source: "WPO 40c(1)",
      children: words("Ten hoogste vijf."),
    });
    await expect.element(screen.getByRole("img", { name: "Dit kan nu niet" })).toBeVisible();
    await expect.element(screen.getByText("Bron: WPO 40c(1)")).toBeVisible();
  });

  test("a blocked button is announced as such and still answers", async () => {
    const onclick = vi.fn();
    const screen = await render(Button, { blocked: true, onclick, children: words("Printen") });
    const button = screen.getByRole("button", { name: "Printen" });
    await expect.element(button).toHaveAttribute("aria-disabled", "true");
    button.element().focus();
    await userEvent.keyboard("{Enter}");
    expect(onclick).toHaveBeenCalledOnce();
  });

  test("a busy button ignores a second press", async () => {
    const onclick = vi.fn();
    const screen = await render(Button, { busy: true, onclick, children: words("Opslaan") });
    screen.getByRole("button").element().focus();
    await userEvent.keyboard("{Enter}");
    expect(onclick).not.toHaveBeenCalled();
  });
});

describe("windows and menus", () => {
  test("a dialog holds the focus and gives it back", async () => {
    const opener = await render(Button, { children: words("Open") });
    opener.getByRole("button", { name: "Open" }).element().focus();
    const onclose = vi.fn();
    const screen = await render(Dialog, {
      open: true,
      title: "Brief uitgeven?",
      onclose,
      children: words("Zeker weten?"),
    });
    await expect.element(screen.getByRole("dialog", { name: "Brief uitgeven?" })).toBeVisible();
    expect(focused()?.closest("dialog")).not.toBeNull();
    await userEvent.keyboard("{Escape}");
    await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
    expect(onclose).toHaveBeenCalledOnce();
    await expect.element(opener.getByRole("button", { name: "Open" })).toHaveFocus();
  });

  test("a dialog asks before it throws away what was typed", async () => {
    const onclose = vi.fn();
    const screen = await render(Dialog, {
      open: true,
      title: "Leerling wijzigen",
      onclose,
      children: createRawSnippet(() => ({ render: () => "<input aria-label='Roepnaam' />" })),
    });
    const box = screen.getByRole("textbox", { name: "Roepnaam" });
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard("Sem{Escape}");
    await expect.element(screen.getByText("Wilt u het weggooien?")).toBeVisible();
    await screen.getByRole("button", { name: "Verder invullen" }).click();
    await expect.element(box).toHaveValue("Sem");
    await screen.getByRole("button", { name: "Sluiten" }).click();
    expect(onclose).not.toHaveBeenCalled();
    await screen.getByRole("button", { name: "Weggooien" }).click();
    expect(onclose).toHaveBeenCalledOnce();
  });

  test("a menu is walked, jumps by letter, and gives the focus back", async () => {
    const copy = vi.fn();
    const screen = await render(Menu, {
      label: "Acties",
      items: [
        { label: "Afdrukken", onpick: vi.fn() },
        { label: "Kopiëren", onpick: copy },
        { label: "Verwijderen", onpick: vi.fn() },
      ],
    });
    const button = screen.getByRole("button", { name: "Acties" });
    button.element().focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(screen.getByRole("menuitem", { name: "Afdrukken" })).toHaveFocus();
    const opener = button.element().getBoundingClientRect();
    const menu = document.querySelector(":popover-open")?.getBoundingClientRect();
    expect(menu?.top).toBeCloseTo(opener.bottom + 4, 0);
    expect(menu?.left).toBeCloseTo(opener.left, 0);
    await userEvent.keyboard("v");
    await expect.element(screen.getByRole("menuitem", { name: "Verwijderen" })).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}{Enter}");
    expect(copy).toHaveBeenCalledOnce();
    await expect.element(button).toHaveFocus();
  });

  test("tabs are one stop and arrows turn them", async () => {
    const onselect = vi.fn();
    const screen = await render(Tabs, {
      label: "Dossier",
      tabs: [
        { key: "facts", label: "Feiten" },
        { key: "people", label: "Betrokkenen" },
      ],
      selected: "facts",
      onselect,
      panel: createRawSnippet((key: () => string) => ({ render: () => `<p>${key()}</p>` })),
    });
    screen.getByRole("tab", { name: "Feiten" }).element().focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(onselect).toHaveBeenCalledWith("people");
    await expect.element(screen.getByRole("tab", { name: "Betrokkenen" })).toHaveFocus();
    await expect.element(screen.getByRole("tabpanel", { name: "Betrokkenen" })).toBeVisible();
    expect(screen.getByRole("tab", { name: "Feiten" }).element()).toHaveProperty("tabIndex", -1);
  });
});

describe("lists", () => {
  const columns = [
    {
      key: "name",
      label: "Naam",
      sortable: true,
      text: (row: (typeof pupils)[number]) => row.name,
    },
    { key: "group", label: "Groep", text: (row: (typeof pupils)[number]) => row.group },
  ];
  const base = {
    caption: "Leerlingen",
    columns,
    key: (row: (typeof pupils)[number]) => row.id,
    empty: words("Nog geen leerlingen"),
  };

  test("a table sorts by its headers and opens by row", async () => {
    const onsort = vi.fn();
    const onopen = vi.fn();
    const screen = await render(Table<(typeof pupils)[number]>, {
      ...base,
      rows: pupils,
      sort: { key: "name", direction: "ascending" },
      onsort,
      onopen,
    });
    await expect
      .element(screen.getByRole("columnheader", { name: "Naam" }))
      .toHaveAttribute("aria-sort", "ascending");
    await screen.getByRole("button", { name: "Naam" }).click();
    expect(onsort).toHaveBeenCalledWith({ key: "name", direction: "descending" });
    await screen.getByRole("button", { name: "Bas Bedacht" }).click();
    await screen.getByRole("cell", { name: "7b" }).click();
    expect(onopen.mock.calls.map(([row]) => (row as { id: string }).id)).toEqual(["2", "2"]);
  });

  test("rows that are left out are mentioned, also when nothing else is left", async () => {
    const screen = await render(Table<(typeof pupils)[number]>, {
      ...base,
      rows: [],
      notShown: 3,
    });
    await expect.element(screen.getByText("Nog geen leerlingen")).toBeVisible();
    await expect.element(screen.getByText("3 rijen niet getoond")).toBeVisible();
  });

  test("a pager says where one is and offers no page that is not there", async () => {
    const screen = await render(Pager, {
      page: 3,
      size: 50,
      total: 123,
      label: "Leerlingen",
      onpage: vi.fn(),
    });
    await expect.element(screen.getByText("101 tot en met 123 van 123")).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Volgende" })).not.toBeInTheDocument();
  });

  test("a long job tells how far it is and can be stopped", async () => {
    const oncancel = vi.fn();
    const screen = await render(Progress, { label: "Formulieren", done: 3, total: 12, oncancel });
    await expect.element(screen.getByRole("progressbar", { name: "Formulieren" })).toHaveValue(3);
    await screen.getByRole("button", { name: "Annuleren" }).click();
    expect(oncancel).toHaveBeenCalledOnce();
  });

  test("the step one is at is marked", async () => {
    const screen = await render(Steps, {
      label: "Inrichten",
      steps: ["School", "Mensen"],
      current: 1,
    });
    const current = screen.getByRole("listitem").filter({ hasText: "Mensen" });
    await expect.element(current).toHaveAttribute("aria-current", "step");
    await expect.element(screen.getByText("Stap 2 van 2")).toBeVisible();
  });
});

describe("procedures", () => {
  test("a ladder has its first rung at the foot and says why a rung is shut", async () => {
    const screen = await render(Ladder, { label: "Maatregelen", rungs: ladder });
    const rungs = screen.getByRole("list", { name: "Maatregelen" }).getByRole("listitem");
    await expect.element(rungs.first()).toHaveTextContent("Trede 6: Verwijdering nu niet mogelijk");
    await expect.element(rungs.first()).toHaveTextContent("Bron: WPO 40(11)");
    await expect.element(rungs.last()).toHaveTextContent("Trede 1: Gesprek");
    const tops = rungs.elements().map((one) => one.getBoundingClientRect().top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test("the ladder is climbed with arrows from the proposed rung", async () => {
    const onopen = vi.fn();
    const screen = await render(Ladder, { label: "Maatregelen", rungs: ladder, onopen });
    await userEvent.tab();
    await expect.element(screen.getByRole("button", { name: /Time-out/ })).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}");
    await expect.element(screen.getByRole("button", { name: /Schorsing/ })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(onopen).toHaveBeenCalledWith(ladder[4]);
  });

  test("stations tell their stretch, state, day and who in words", async () => {
    const screen = await render(Stations, { label: "Schorsing", stations });
    const items = screen.getByRole("listitem");
    await expect
      .element(items.first())
      .toHaveTextContent(/Vóór het besluit.*Gehoord.*gedaan.*16 nov 2026.*Fenna/);
    await expect
      .element(items.nth(3))
      .toHaveTextContent(/te laat.*uiterlijk 17 nov 2026.*Meld de schorsing/);
    await expect.element(items.nth(5)).toHaveTextContent(/kan nog niet/);
  });

  test("stations are one tab stop, from the chosen one, walked with arrows", async () => {
    const onselect = vi.fn();
    const screen = await render(Stations, {
      label: "Schorsing",
      stations,
      selected: "decided",
      onselect,
    });
    await userEvent.tab();
    const chosen = screen.getByRole("button", { name: "Besloten" });
    await expect.element(chosen).toHaveFocus();
    await expect.element(chosen).toHaveAttribute("aria-current", "true");
    await userEvent.keyboard("{ArrowUp}");
    await expect.element(screen.getByRole("button", { name: "Gehoord" })).toHaveFocus();
    await userEvent.keyboard("{End}{ArrowDown}{ArrowUp}{Enter}");
    expect(onselect).toHaveBeenCalledWith("dispute");
  });
});

describe("documents", () => {
  test("a document shows its page and its words, and turns", async () => {
    const screen = await render(PdfPreview, {
      label: "Brief",
      bytes: paper(["Beste ouders", "Tot ziens"]),
    });
    await expect.element(screen.getByText("Bladzijde 1 van 2")).toBeVisible();
    await expect.element(screen.getByText("Beste ouders")).toBeInTheDocument();
    await screen.getByRole("button", { name: "Volgende" }).click();
    await expect.element(screen.getByText("Tot ziens")).toBeInTheDocument();
    await expect.element(screen.getByText("Beste ouders")).not.toBeInTheDocument();
    await screen.getByRole("button", { name: "Groter" }).click();
    await expect.element(screen.getByText("125%")).toBeVisible();
  });

  test("a broken document says so and leaves saving to others", async () => {
    const screen = await render(PdfPreview, { label: "Brief", bytes: new Uint8Array([1, 2, 3]) });
    await expect.element(screen.getByRole("alert")).toHaveTextContent(/kan niet worden getoond/);
  });
});
