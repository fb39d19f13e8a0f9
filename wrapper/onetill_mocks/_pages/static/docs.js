// Show the document of an API. Nothing is fetched from elsewhere, nor is the document sent there.
"use strict";

const viewer = document.getElementById("viewer");

const dark = matchMedia("(prefers-color-scheme: dark)");
const paint = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", paint);
paint();

// What the viewer's elements lack for a keyboard and a screen reader, by selector.
const LACKING = {
  ".information-container": { role: "region", "aria-label": "About" },
  ".scheme-container": { role: "region", "aria-label": "Server and credentials" },
  ".modal-ux": { role: "dialog", "aria-modal": true, "aria-label": "Authorize" },
  ".close-modal": { "aria-label": "Close" },
  ".responses-table": { role: "table" },
  "h3, .models > h4": { "aria-level": 2 },
  ".opblock h4, .modal-ux h4": { "aria-level": 3 },
  "h5, h6": { "aria-level": 4 },
  "#servers": { "aria-label": "Server" },
  ".examples-select-element": { "aria-label": "Example" },
  textarea: { "aria-label": "Request body" },
  ".microlight": { tabindex: 0 },
};
const BEHIND_DIALOG = ".skip, .bar, main, .information-container, .schemes-server-container, .auth-wrapper > button";
function mend() {
  for (const [selector, attributes] of Object.entries(LACKING)) {
    for (const each of viewer.querySelectorAll(selector)) {
      for (const [name, value] of Object.entries(attributes)) each.setAttribute(name, value);
    }
  }
  const dialog = viewer.querySelector(".modal-ux");
  for (const each of document.querySelectorAll(BEHIND_DIALOG)) each.inert = dialog !== null;
}
// The link to the operations scrolls there, but leaves the focus where it is.
document.querySelector(".skip").addEventListener("click", () => document.getElementById("operations")?.focus());
new MutationObserver(mend).observe(viewer, { childList: true, subtree: true });

SwaggerUIBundle({
  domNode: viewer,
  url: viewer.dataset.document,
  deepLinking: true,
  validatorUrl: null,
  tryItOutEnabled: true,
  // The buttons that open something have a link inside, to where they are: it is text here.
  plugins: [{ wrapComponents: { DeepLink: (_, { React }) => ({ text }) => React.createElement("span", null, text) } }],
});
