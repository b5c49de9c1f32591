// Replaces what is live when there is news, moves by keys, submits, cancels, copies. Texts are only ever set as text.
"use strict";

const root = document.documentElement;
try { if (localStorage.theme) root.dataset.theme = localStorage.theme; } catch { /* no storage: the system's choice */ }
document.getElementById("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  try { localStorage.theme = root.dataset.theme; } catch { /* it lasts as long as the page */ }
  document.querySelectorAll("iframe").forEach(tellTheme);
});

// The graph's frame is sandboxed: it has no storage and no origin to name, so it is told the one word.
function tellTheme(frame) {
  if (root.dataset.theme) frame.contentWindow.postMessage(root.dataset.theme, "*");
}
document.addEventListener("load", (event) => { if (event.target.localName === "iframe") tellTheme(event.target); }, true);
document.querySelectorAll("iframe").forEach(tellTheme); // one that was quicker than this script

const link = document.getElementById("link");
let here = -1;
let source = null;
let due = 0;

function localTimes() {
  const format = new Intl.DateTimeFormat(undefined, {dateStyle: "medium", timeStyle: "short"});
  for (const time of document.querySelectorAll("time[datetime]")) time.textContent = format.format(new Date(time.dateTime));
}

function items() {
  return [...document.querySelectorAll("[data-item]")].filter((item) => !item.hidden);
}

function move(to) {
  const all = items();
  if (!all.length) return;
  here = Math.max(0, Math.min(all.length - 1, to));
  all.forEach((item, at) => item.classList.toggle("here", at === here));
  all[here].querySelector("a").focus({preventScroll: true});
  all[here].scrollIntoView({block: "nearest"});
}

function filter() {
  const box = document.getElementById("filter");
  if (!box) return;
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const item of document.querySelectorAll("[data-item]")) {
    const text = item.textContent.toLowerCase();
    item.hidden = !words.every((word) => text.includes(word));
  }
}

async function refresh() {
  due = 0;
  const reply = await fetch(location.href, {headers: {Accept: "text/html"}}).catch(() => null);
  if (!reply || !reply.ok) return;
  const fresh = new DOMParser().parseFromString(await reply.text(), "text/html").querySelector("[data-live]");
  const old = document.querySelector("[data-live]");
  if (!fresh || !old) return;
  const box = document.getElementById("filter");
  const words = box ? box.value : "";
  const writing = box === document.activeElement && old.contains(box);
  const busy = here >= 0;
  old.replaceWith(fresh);
  const next = document.getElementById("filter");
  if (next && old.contains(box)) { next.value = words; if (writing) next.focus(); }
  begin();
  if (busy && !writing) move(here);
}

function listen(address) {
  if (source && source.url === new URL(address || "/", location).href) return;
  if (source) source.close();
  source = null;
  link.textContent = "";
  if (!address) return;
  source = new EventSource(address);
  source.onopen = () => { link.textContent = "live"; };
  source.onerror = () => { link.textContent = "not connected"; };
  const news = () => { due ||= setTimeout(refresh, 400); };
  for (const kind of ["job.queued", "problem.started", "problem.progress", "problem.ended", "job.ended"]) source.addEventListener(kind, news);
}

function begin() {
  const live = document.querySelector("[data-live]");
  localTimes();
  filter();
  const box = document.getElementById("filter");
  if (box) box.oninput = () => { here = -1; filter(); };
  if (live) listen(live.dataset.events);
}

async function post(address, body) {
  const options = {method: "POST", headers: {"Content-Type": "application/json"}};
  if (body) options.body = JSON.stringify(body);
  return fetch(address, options);
}

document.addEventListener("click", async (event) => {
  const cancel = event.target.closest("[data-cancel]");
  const copy = event.target.closest("[data-copy]");
  if (cancel && confirm("Cancel this job?")) { await post(cancel.dataset.cancel); refresh(); }
  if (copy) {
    await navigator.clipboard.writeText(document.querySelector(copy.dataset.copy).textContent);
    copy.textContent = "Copied";
  }
});

const form = document.getElementById("submit");
if (form) form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const given = new FormData(form);
  const refused = document.getElementById("refused");
  const options = {time_limit: Number(given.get("time_limit")), strategy: given.get("strategy"), generator: given.get("generator")};
  const reply = await post("/v1/jobs", {lean: given.get("lean"), name: given.get("name"), priority: Number(given.get("priority")), options}).catch(() => null);
  const said = reply ? await reply.json().catch(() => ({})) : {detail: "the server does not answer"};
  if (reply && reply.ok) { location.assign(`/jobs/${encodeURIComponent(said.id)}`); return; }
  refused.textContent = [said.detail, ...(said.errors || []).map((item) => `${item.place}: ${item.reason}`)].join("\n");
  refused.hidden = false;
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const writing = event.target.closest("input, textarea, select");
  if (writing) { if (event.key === "Escape") writing.blur(); return; }
  const address = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (event.key === "j" || event.key === "ArrowDown") move(here + 1);
  else if (event.key === "k" || event.key === "ArrowUp") move(here - 1);
  else if (event.key === "u") { const up = document.querySelector("[data-up]"); if (up) location.assign(up.href); }
  else if (event.key === "/") { const box = document.getElementById("filter"); if (box) box.focus(); }
  else if (event.key === "n") { const box = document.getElementById("new"); if (box) { box.open = true; document.getElementById("lean").focus(); } }
  else if (address) location.assign(address.href);
  else return;
  event.preventDefault();
});

begin();
