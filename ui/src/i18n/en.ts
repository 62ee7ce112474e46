// The English words, read only when English is switched on: the window of a Dutch school does not
// wait for them.
export default import.meta.glob<string>(
  ["../../../assets/locales/en/*.ftl", "!../../../assets/locales/en/cli.ftl"],
  { query: "?raw", import: "default", eager: true },
);
