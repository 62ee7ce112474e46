// Runs inside the window's page: finds elements by role and accessible name, as assistive
// technology would, and says in words what is on the screen. Not the whole name computation of
// the standard: what this program's own HTML uses.

const squeeze = (s) => (s ?? "").replace(/[\s\u00a0]+/g, " ").trim();

const INPUTS = {
  button: "button", submit: "button", reset: "button", image: "button",
  checkbox: "checkbox", radio: "radio", range: "slider", number: "spinbutton", search: "searchbox",
};
const TAGS = {
  button: "button", summary: "button", textarea: "textbox", h1: "heading", h2: "heading",
  h3: "heading", h4: "heading", h5: "heading", h6: "heading", ul: "list", ol: "list",
  li: "listitem", table: "table", tr: "row", td: "cell", nav: "navigation", main: "main",
  dialog: "dialog", form: "form", fieldset: "group", details: "group", img: "img",
  option: "option", progress: "progressbar", meter: "meter", output: "status", section: "region",
  article: "article", aside: "complementary", hr: "separator", header: "banner",
  footer: "contentinfo", menu: "list", figure: "figure", caption: "caption", dt: "term",
  dd: "definition",
};
const FIELDS = new Set(["textbox", "searchbox", "spinbutton", "combobox", "listbox", "slider",
  "checkbox", "radio", "switch"]);
const NAMED_BY_CONTENT = new Set(["button", "link", "heading", "cell", "gridcell", "option", "tab",
  "menuitem", "menuitemcheckbox", "menuitemradio", "row", "listitem", "columnheader", "rowheader",
  "treeitem", "tooltip", "alert", "status", "caption", "term", "definition", "checkbox", "radio",
  "switch"]);

function roleOf(el) {
  const explicit = el.getAttribute("role");
  if (explicit) return explicit.split(" ")[0];
  const tag = el.localName;
  if (tag === "a" || tag === "area") return el.hasAttribute("href") ? "link" : null;
  if (tag === "input") {
    if (el.hasAttribute("list")) return "combobox";
    return el.type === "hidden" ? null : (INPUTS[el.type] ?? "textbox");
  }
  if (tag === "select") return el.multiple || el.size > 1 ? "listbox" : "combobox";
  if (tag === "th") return el.scope === "row" ? "rowheader" : "columnheader";
  if (el.isContentEditable && el.getAttribute("contenteditable") !== null) return "textbox";
  return TAGS[tag] ?? null;
}

function shown(el) {
  return el.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
}

// The topmost modal dialog makes everything outside of it unreachable.
function reachable(el) {
  if (!shown(el) || el.closest("[inert], [aria-hidden=true]")) return false;
  const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
  return !modal || modal.contains(el);
}

function wordsOf(node, top = node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node !== top) {
    if (node.getAttribute("aria-hidden") === "true" || !shown(node)) return "";
    const label = node.getAttribute("aria-label");
    if (label) return ` ${label} `;
    if (node.localName === "img") return ` ${node.alt} `;
    if (["input", "select", "textarea"].includes(node.localName)) return "";
  }
  const joint = getComputedStyle(node).display.startsWith("inline") ? "" : " ";
  return joint + [...node.childNodes].map((child) => wordsOf(child, top)).join("") + joint;
}

function nameOf(el, role) {
  const by = el.getAttribute("aria-labelledby");
  if (by) {
    return squeeze(by.split(/\s+/).map((id) => {
      const part = document.getElementById(id);
      return part ? (part.getAttribute("aria-label") ?? wordsOf(part)) : "";
    }).join(" "));
  }
  const label = el.getAttribute("aria-label");
  if (label) return squeeze(label);
  if (el.labels?.length) return squeeze([...el.labels].map((l) => wordsOf(l)).join(" "));
  const tag = el.localName;
  if (tag === "fieldset") return squeeze(wordsOf(el.querySelector(":scope > legend") ?? document.createElement("i")));
  if (tag === "table" && el.caption) return squeeze(wordsOf(el.caption));
  if (tag === "figure") {
    const caption = el.querySelector("figcaption");
    if (caption) return squeeze(wordsOf(caption));
  }
  if (tag === "img" || (tag === "input" && el.type === "image")) return squeeze(el.alt);
  if (tag === "svg") {
    const title = el.querySelector(":scope > title");
    if (title) return squeeze(title.textContent);
  }
  if (tag === "input" && INPUTS[el.type] === "button") return squeeze(el.value);
  if (tag === "option") return squeeze(el.label || el.textContent);
  if (NAMED_BY_CONTENT.has(role)) {
    const words = squeeze(wordsOf(el));
    if (words) return words;
  }
  return squeeze(el.title || el.placeholder || "");
}

function matches(el, find) {
  const role = roleOf(el);
  if (find.role === "field" ? !FIELDS.has(role) : role !== find.role) return false;
  // The options of a closed select have no box of their own.
  const select = el.localName === "option" ? el.closest("select") : null;
  if (!reachable(select ?? el)) return false;
  const name = nameOf(el, role);
  const wanted = squeeze(find.name);
  return find.containing ? name.includes(wanted) : name === wanted;
}

function search(find) {
  const roots = find.within ? search(find.within) : [document];
  const all = new Set();
  for (const root of roots) {
    if (find.css) {
      for (const el of root.querySelectorAll(find.css)) if (shown(el)) all.add(el);
    } else if (find.text) {
      const wanted = squeeze(find.text);
      const holds = (el) => squeeze(el.textContent).includes(wanted) && shown(el);
      const walk = (el) => {
        const inner = [...el.children].filter(holds);
        if (inner.length === 0) all.add(el);
        else inner.forEach(walk);
      };
      const top = root === document ? document.body : root;
      if (top && holds(top)) walk(top);
    } else {
      for (const el of root.querySelectorAll("*")) if (matches(el, find)) all.add(el);
    }
  }
  const list = [...all];
  if (find.nth === null || find.nth === undefined) return list;
  return list.slice(find.nth, find.nth + 1);
}

// What a person would read off the screen, for the message of a failed step.
function outline() {
  const lines = [];
  for (const el of document.querySelectorAll("*")) {
    const role = roleOf(el);
    const speaks = FIELDS.has(role) || ["heading", "button", "link", "tab", "alert", "status",
      "dialog", "menuitem", "row", "navigation"].includes(role);
    if (!speaks || !reachable(el) || (el.closest("tr") && role !== "row" && lines.length > 60)) continue;
    const name = nameOf(el, role);
    const level = role === "heading" ? ` ${el.localName.slice(1)}` : "";
    const off = el.disabled ? " (disabled)" : "";
    const text = role === "alert" || role === "status" ? ` ${squeeze(el.textContent)}` : "";
    lines.push(`${role}${level} “${name}”${off}${text === ` ${name}` ? "" : text}`);
    if (lines.length >= 120) { lines.push("…"); break; }
  }
  return lines.join("\n");
}
