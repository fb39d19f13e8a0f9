// What the pages do beyond forms and links: stay up to date, keep their place, and count down.
"use strict";

const news = document.getElementById("news");
const regions = () => document.querySelectorAll("[data-live]");

const isChanged = (field) =>
  field.selectedOptions ? !field.selectedOptions[0]?.defaultSelected : field.value !== field.defaultValue;

// Replace what is live by its newer self. What was open, typed or focused stays so.
function show(text, url) {
  const fresh = new DOMParser().parseFromString(text, "text/html");
  if ([...regions()].some((region) => !fresh.getElementById(region.id))) {
    location.assign(url);
    return;
  }
  const held = heldRow();
  const top = held?.getBoundingClientRect().top;
  for (const region of regions()) {
    const next = fresh.getElementById(region.id);
    if (next.innerHTML === region.dataset.shown) continue;
    const focused = region.contains(document.activeElement) ? document.activeElement.id : "";
    const open = [...region.querySelectorAll("details[open]")].map((each) => each.id);
    const typed = [...region.querySelectorAll("input:not([type=hidden]), select")].filter(isChanged);
    region.dataset.shown = next.innerHTML;
    region.replaceChildren(...next.childNodes);
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    for (const { id, value } of typed) {
      const field = document.getElementById(id);
      if (field && !field.defaultValue) field.value = value;
    }
    if (focused) (document.getElementById(focused) ?? document.getElementById("main")).focus({ preventScroll: true });
    if (news.textContent !== next.dataset.news) news.textContent = next.dataset.news;
  }
  const row = held && document.getElementById(held.id);
  if (row) scrollBy({ top: row.getBoundingClientRect().top - top, behavior: "instant" });
  count();
}

// The row that stays where it is: the one in use, or the first in sight unless all are.
function heldRow() {
  const used = document.activeElement?.closest("[data-live] tr[id]");
  const rows = scrollY > 0 ? [...document.querySelectorAll("[data-live] :is(tr, details)[id]")] : [];
  return used ?? rows.find((each) => each.getBoundingClientRect().top >= 0);
}

// A page that arrives after one that was asked for later is old, unless it says what was wrong.
let asked = 0, shown = 0;
async function fetched(url, options) {
  const turn = ++asked;
  const response = await fetch(url, { headers: { accept: "text/html" }, ...options });
  const text = await response.text();
  if (turn < shown && response.ok) return;
  shown = turn;
  show(text, response.url);
}

// A page that a form made (a wrong amount, say) is no page to ask for again.
let current = location.pathname + location.search;
const refresh = () => fetched(current).catch(() => {});

addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-inline]")) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form));
  body.set("back", current);
  form.querySelectorAll("input:not([type=hidden])").forEach((field) => (field.value = field.defaultValue));
  fetched(form.action, { method: "POST", body }).catch(() => form.submit());
});

// One connection, and none while the page is hidden: a browser has few of them for each server.
let stream, due;
let seen = document.body.dataset.version;  // news from before the connection is news, too
function listen() {
  stream?.close();
  if (document.hidden || !regions().length || document.querySelector("[data-live] .error")) return;
  stream = new EventSource("/events");
  stream.onmessage = ({ data }) => {
    if (document.querySelector("[data-live] .error")) return;  // to be read, until the next press
    if (data !== seen) due ??= setTimeout(() => { due = undefined; refresh(); }, 250);
    seen = data;
  };
}
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => stream?.close());
addEventListener("pageshow", listen);

// The time left on a pay page, and the time until it goes back to the shop.
let timer;
function count() {
  clearInterval(timer);
  const left = document.querySelector("[data-left]:not([data-stopped])");
  const link = document.querySelector("a[data-return]");
  if (!left && !link) return;
  const began = performance.now();
  const leaving = document.querySelector(".leaving");
  if (leaving) {
    leaving.hidden = false;
    leaving.querySelector("button").onclick = () => { clearInterval(timer); leaving.hidden = true; };
  }
  timer = setInterval(() => {
    const passed = Math.floor((performance.now() - began) / 1000);
    if (left) {
      const seconds = Math.max(left.dataset.left - passed, 0);
      const two = (number) => String(number % 60).padStart(2, "0");
      left.textContent = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60))}:${two(seconds)}`;
      if (seconds === 0) { clearInterval(timer); setTimeout(refresh, 1000); }
    }
    if (link) {
      const seconds = link.dataset.return - passed;
      leaving.querySelector("span").textContent = Math.max(seconds, 0);
      if (seconds <= 0) { clearInterval(timer); location.assign(link.href); }
    }
  }, 250);
}
count();
