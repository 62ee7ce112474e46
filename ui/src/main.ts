// Starts the window: what it has to know, styles, language, the one component that holds everything.
import { mount } from "svelte";
import App from "./App.svelte";
import { rememberLooks } from "./shell/looks.svelte";
import { ask } from "./shell/questions";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

// The answers are on their way while the window is put together.
const asked = ask();

void rememberLooks().finally(() => {
  const target = document.getElementById("app");
  if (target) mount(App, { target, props: { asked } });
});
