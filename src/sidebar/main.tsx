import { render } from "preact";
import { App } from "./views/app";

/** The server appends a small script that names the view after this file, so the page starts when all of it was read. */
const start = () => {
  const root = document.getElementById("page");
  if (root) render(<App />, root);
};
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else setTimeout(start, 0);
