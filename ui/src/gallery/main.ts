// The gallery: every part in its states, for whoever builds a screen. Not part of the product.
import { mount } from "svelte";
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/base.css";
import Gallery from "./Gallery.svelte";

const query = new URLSearchParams(location.search);
const theme = query.get("theme");
if (theme) document.documentElement.dataset["theme"] = theme;

const target = document.getElementById("app");
if (target) mount(Gallery, { target, props: { only: query.get("only") ?? undefined } });
