/* The page: what is open, and what each control does. */

import * as api from "./api.js";
import { ended, follow, settled } from "./live.js";
import * as views from "./views.js";

const { $, say, show, tell } = views;
const CONCEPT_ID = /^#([0-9a-f-]{36})$/;
const NO_SESSIONS = "Users of this installation sign in elsewhere; this page cannot act for them.";
const FIRST_WELLS = ["#264653", "#2a9d8f", "#e9c46a", "#f4a261", "#e76f51"];

const NOTHING = { concept: null, chosen: null, awaited: null, report: null, wellsTouched: false, stop: () => {} };
const TITLE = document.title;

const open = { ...NOTHING, wells: FIRST_WELLS };
let recent = [];
let cursor = null;

/* What is open */

function route() {
  const id = location.hash.match(CONCEPT_ID)?.[1] ?? null;
  open.stop();
  Object.assign(open, NOTHING);
  document.title = TITLE;
  show($("welcome"), !id);
  show($("concept"), false);
  if (id) open.stop = follow(id, { onConcept, onProgress, onProblem });
  views.drawRecent(recent, id);
}

function onConcept(concept) {
  const before = open.concept;
  open.concept = concept;
  if (before?.status !== concept.status) open.report = null;
  chooseArrival(concept, before);
  draw();
  if (!before) arrive(concept);
  if (before && before.status !== concept.status) views.announce(views.stageText(concept.status));
  if (before?.status !== concept.status || before?.image?.path !== concept.image?.path) remember(concept);
  if (before && ended(concept) && !ended(before)) refreshQuota();
}

/** Shows a palette of one's own as soon as it is there; else the original until one is chosen. */
function chooseArrival(concept, before) {
  const known = new Set(before?.variations.map((variation) => variation.id));
  const arrived = concept.variations.find((variation) => !known.has(variation.id) && variation.image);
  if (!open.awaited || !arrived) return;
  open.chosen = arrived.id;
  open.awaited = null;
  say(`${arrived.name} is there`);
}

function arrive(concept) {
  document.title = `${concept.logo_description} – ${TITLE}`;
  $("concept-title").focus({ preventScroll: true });
  if ($("concept").getBoundingClientRect().top > innerHeight / 2) $("stage").scrollIntoView();
}

function onProgress(report) {
  open.report = report;
  if (open.concept) views.drawProgress(open.concept, settled(open.concept), report);
}

function onProblem(problem) {
  if (problem.status !== 404) return say(problem.message);
  history.replaceState(null, "", "#");
  route();
  say("That concept is not there any more.");
}

function chosenVariation() {
  return open.concept.variations.find((variation) => variation.id === open.chosen) ?? null;
}

function draw() {
  const { concept } = open;
  show($("concept"), true);
  views.drawHead(concept);
  views.drawProgress(concept, settled(concept), open.report);
  views.drawOutcome(concept);
  views.drawVariations(concept, open.chosen);
  views.drawRecipe(concept);
  show($("cancel"), !ended(concept));
  show($("continue"), Boolean(concept.image));
  drawChosen();
}

function drawChosen() {
  const variation = chosenVariation();
  views.drawStage(open.concept, variation);
  tell($("refine-base"), `Starts from “${variation?.name ?? "As first drawn"}”.`);
  if (!open.wellsTouched) open.wells = wellsFrom(variation);
  views.drawWells(open.wells);
}

function wellsFrom(variation) {
  const colors = variation?.colors ?? FIRST_WELLS;
  return [...colors, ...FIRST_WELLS].slice(0, Math.min(8, Math.max(3, colors.length)));
}

/* Recent concepts */

function remember(concept) {
  recent = newestFirst([...recent.filter((each) => each.id !== concept.id), concept]);
  views.drawRecent(recent, open.concept?.id ?? concept.id);
}

const newestFirst = (concepts) => concepts.sort((a, b) => b.created_at.localeCompare(a.created_at));

async function loadRecent() {
  const page = await api.listConcepts(cursor);
  const known = new Set(recent.map((concept) => concept.id));
  recent = newestFirst([...recent, ...page.items.filter((concept) => !known.has(concept.id))]);
  cursor = page.next_cursor;
  show($("older"), Boolean(cursor));
  views.drawRecent(recent, open.concept?.id ?? null);
}

async function refreshQuota() {
  views.drawQuota(await api.readLimits());
}

/* Forms */

/** Runs `work` for a form: its buttons rest meanwhile, and what goes wrong is told inside it. */
async function submitting(form, work) {
  const problemLine = form.querySelector(".problem");
  const buttons = [...form.querySelectorAll("button")].filter((button) => !button.disabled);
  tell(problemLine, null);
  buttons.forEach((button) => (button.disabled = true));
  form.setAttribute("aria-busy", "true");
  try {
    await work();
  } catch (problem) {
    if (!(problem instanceof api.Problem)) throw problem;
    mark(form, problem);
    tell(problemLine, problem.message);
  } finally {
    buttons.forEach((button) => (button.disabled = false));
    form.removeAttribute("aria-busy");
  }
}

/** Points at the fields that the server named; focus goes to the first. */
function mark(form, problem) {
  const named = problem.errors.map((error) => form.elements[error.loc?.[1]]).filter((field) => field?.focus);
  named.forEach((field) => field.setAttribute("aria-invalid", "true"));
  named[0]?.focus();
}

/** Whether every field holds what it asks for; says in the form which does not. */
function complete(form) {
  const wrong = [...form.elements].find((field) => field.willValidate && !valid(field));
  if (!wrong) return true;
  wrong.setAttribute("aria-invalid", "true");
  tell(form.querySelector(".problem"), `${wrong.labels[0].firstChild.textContent.trim()} ${demand(wrong)}`);
  wrong.focus();
  return false;
}

/* A length that a script put there is not checked by the browser. */
function valid(field) {
  const short = field.required && field.minLength > 0 && field.value.trim().length < field.minLength;
  return field.checkValidity() && !short;
}

function demand(field) {
  if (field.type === "number") return `A whole number from ${field.min} to ${field.max}.`;
  return `${field.minLength} to ${field.maxLength} characters, please.`;
}

function goTo(concept) {
  remember(concept);
  location.hash = concept.id;
}

function wishOf(form) {
  const { logo_description: logo, theme_description: theme, palette_count: count, seed } = form.elements;
  return {
    logo_description: logo.value,
    theme_description: theme.value,
    palette_count: Number(count.value),
    ...(seed.value && { seed: Number(seed.value) }),
  };
}

function onCreate(form) {
  return submitting(form, async () => {
    goTo(await api.createConcept(wishOf(form)));
    await refreshQuota();
  });
}

function onRefine(form) {
  return submitting(form, async () => {
    const preserve = [...form.querySelectorAll("[name=preserve]:checked")].map((box) => box.value);
    const wish = { instructions: form.elements.instructions.value, preserve };
    if (open.chosen) wish.variation_id = open.chosen;
    goTo(await api.refineConcept(open.concept.id, wish));
    form.reset();
    await refreshQuota();
  });
}

function onOwnPalette(form) {
  return submitting(form, async () => {
    const name = form.elements.name.value.trim();
    const { id } = open.concept;
    open.awaited = id;
    const wish = { colors: open.wells, ...(name && { name }) };
    await api.addVariation(id, wish).catch((problem) => {
      open.awaited = null;
      throw problem;
    });
    if (open.concept?.id !== id) return;
    open.stop();
    open.stop = follow(id, { onConcept, onProgress, onProblem });
    $("artboard").scrollIntoView({ block: "nearest" });
  });
}

function onDownload(form, format) {
  return submitting(form, async () => {
    const wish = { concept_id: open.concept.id, format, size: form.elements.size.value };
    if (open.chosen) wish.variation_id = open.chosen;
    say(`Preparing the ${format === "kit" ? "brand kit" : format.toUpperCase()}…`);
    const made = await api.exportFile(wish);
    const link = Object.assign(document.createElement("a"), { href: made.links.file, download: made.filename });
    link.click();
    say(`${made.filename}, ${Math.max(1, Math.round(made.bytes / 1024))} KB`);
  });
}

const FORMS = { create: onCreate, refine: onRefine, own: onOwnPalette };

/* Buttons */

/** Runs `work` for a lone button; what goes wrong is said. */
async function pressing(button, work) {
  button.disabled = true;
  try {
    await work();
  } catch (problem) {
    say(problem.message);
  } finally {
    button.disabled = false;
  }
}

async function cancelOpen() {
  onConcept(await api.cancelConcept(open.concept.id));
}

async function deleteOpen() {
  const { id } = open.concept;
  open.stop();
  await api.deleteConcept(id).catch((problem) => {
    route();
    throw problem;
  });
  recent = recent.filter((concept) => concept.id !== id);
  location.hash = "";
  say("Deleted");
  await refreshQuota();
}

async function retryOpen() {
  const { parent_id, instructions, preserve, ...concept } = open.concept;
  if (parent_id) return goTo(await api.refineConcept(parent_id, { instructions, preserve }));
  const { logo_description, theme_description, palette_count, width, height } = concept;
  goTo(await api.createConcept({ logo_description, theme_description, palette_count, width, height }));
}

function choose(id) {
  open.chosen = id || null;
  views.drawVariations(open.concept, open.chosen);
  drawChosen();
}

async function copy(color) {
  try {
    await navigator.clipboard.writeText(color);
  } catch {
    copyWithoutPermission(color);
  }
  say(`Copied ${color}`);
}

/* The clipboard API exists only where the page came over HTTPS or from this machine. */
function copyWithoutPermission(text) {
  const field = Object.assign(document.createElement("textarea"), { value: text, className: "sr" });
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  focused?.focus();
}

function changeWells(colors) {
  open.wellsTouched = true;
  open.wells = colors;
  views.drawWells(colors);
}

function fillExample({ logo, theme }) {
  const fields = $("create").elements;
  fields.logo_description.value = logo;
  fields.theme_description.value = theme;
  $("create").querySelector("[type=submit]").focus();
}

function listen() {
  for (const [id, work] of Object.entries(FORMS)) {
    $(id).addEventListener("submit", (event) => {
      event.preventDefault();
      if (complete(event.target)) work(event.target);
    });
    $(id).addEventListener("input", (event) => event.target.removeAttribute("aria-invalid"));
  }
  $("download").addEventListener("submit", (event) => {
    event.preventDefault();
    onDownload(event.target, event.submitter.value);
  });
  onPress("variations", "[data-id]", (button) => choose(button.dataset.id));
  onPress("swatches", "[data-color]", (button) => copy(button.dataset.color));
  onPress("welcome", "[data-logo]", (button) => fillExample(button.dataset));
  onPress("well-more", "button", () => changeWells([...open.wells, open.wells.at(-1)]));
  onPress("well-less", "button", () => changeWells(open.wells.slice(0, -1)));
  onPress("older", "button", (button) => pressing(button, loadRecent));
  onPress("cancel", "button", (button) => pressing(button, cancelOpen));
  onPress("retry", "button", (button) => pressing(button, retryOpen));
  onPress("delete", "button", () => $("confirm").showModal());
  $("confirm").addEventListener("close", (event) => {
    if (event.target.returnValue === "delete") pressing($("delete"), deleteOpen);
    event.target.returnValue = "";
  });
  $("wells").addEventListener("input", () => {
    open.wellsTouched = true;
    open.wells = [...$("wells").children].map((input) => input.value);
  });
  $("skip").addEventListener("click", (event) => {
    event.preventDefault();
    $("stage").focus();
  });
  addEventListener("hashchange", route);
}

function onPress(id, selector, work) {
  $(id).addEventListener("click", (event) => {
    const button = event.target.closest(selector);
    if (button) work(button);
  });
}

async function begin() {
  listen();
  try {
    await api.openSession();
    route();
    await Promise.all([loadRecent(), refreshQuota()]);
  } catch (problem) {
    tell($("create").querySelector(".problem"), problem.status === 404 ? NO_SESSIONS : problem.message);
  }
}

begin();
