/* Draws what the API tells. Nothing here asks the server or remembers anything. */

export const $ = (id) => document.getElementById(id);

const STAGES = {
  requested: "Waiting for a generator",
  generating: "Drawing the logo",
  storing: "Keeping the picture",
  recolouring: "Painting it in each palette",
  completed: "Done",
  completed_with_failures: "Done, but not every palette came out",
  failed: "Failed",
  cancelled: "Cancelled",
};
const ROLES = ["primary", "secondary", "accent", "background", "text"];

export const stageText = (status) => STAGES[status] ?? status;

export function show(element, visible) {
  element.hidden = !visible;
}

/** Puts `text` into an element, which is hidden when there is none. */
export function tell(element, text) {
  element.textContent = text ?? "";
  show(element, Boolean(text));
}

function stamp(template) {
  return $(template).content.firstElementChild.cloneNode(true);
}

/** Sets a picture's address only when it is another one, so that nothing flickers. */
export function setPicture(image, stored, alt) {
  const address = stored?.url ?? "";
  if (address && image.getAttribute("src") !== address) image.src = address;
  if (!address) image.removeAttribute("src");
  image.alt = address ? alt : "";
  show(image, Boolean(address));
}

export function drawHead(concept) {
  $("concept-title").textContent = concept.logo_description;
  $("concept-theme").textContent = concept.theme_description;
  const parent = $("concept-parent");
  tell(parent, concept.parent_id && `Refined: “${concept.instructions}” `);
  if (concept.parent_id) {
    const link = Object.assign(document.createElement("a"), { href: `#${concept.parent_id}`, textContent: "from this one" });
    parent.append(link);
  }
}

/** `report`: the latest {stage, fraction, message}, if any. */
export function drawProgress(concept, settled, report) {
  show($("progress"), !settled);
  const bar = $("bar");
  const fraction = report?.fraction;
  if (typeof fraction === "number") bar.value = fraction;
  else bar.removeAttribute("value");
  const text = stageText(report?.stage ?? (concept.pending_variations.length ? "recolouring" : concept.status));
  $("progress-text").textContent = report?.message ? `${text}: ${report.message}` : text;
}

export function drawOutcome(concept) {
  const cancelled = concept.status === "cancelled" ? "This concept was cancelled." : null;
  tell($("concept-problem"), concept.error?.message ?? cancelled);
  show($("retry"), concept.status === "failed" || concept.status === "cancelled");
  tell($("concept-note"), noteOn(concept));
}

function noteOn(concept) {
  const notDone = concept.recipe?.parameters?.not_done;
  const notes = Array.isArray(notDone) ? notDone.filter((note) => typeof note === "string") : [];
  if (concept.palette_source === "fallback")
    notes.push("The palettes were made on this machine, because the provider's could not be had.");
  return notes.join(" ");
}

export function drawStage(concept, variation) {
  const alt = variation ? `${concept.logo_description}, in the palette ${variation.name}` : concept.logo_description;
  setPicture($("picture"), (variation ?? concept).image, alt);
  $("artboard").setAttribute("aria-busy", String(!concept.image && !concept.completed_at));
  $("palette-name").textContent = variation?.name ?? "As first drawn";
  $("palette-description").textContent = variation?.description ?? aboutPalettes(concept);
  tell($("palette-contrast"), variation?.contrast && `Contrast ${variation.contrast.toFixed(1)}:1`);
  $("swatches").replaceChildren(...(variation?.colors ?? []).map((color) => swatch(color, variation.roles)));
  show($("download"), Boolean((variation ?? concept).image));
}

function aboutPalettes(concept) {
  if (concept.variations.length) return "Choose a variation to see its palette.";
  return concept.completed_at ? "There are no palettes yet. Add one of your own below." : "The palettes are on their way.";
}

function swatch(color, roles) {
  const item = stamp("t-swatch");
  const role = ROLES.filter((name) => roles?.[name]?.toLowerCase() === color.toLowerCase()).join(", ");
  item.querySelector(".chip").style.backgroundColor = color;
  item.querySelector("code").textContent = color;
  item.querySelector(".role").textContent = role;
  const button = item.firstElementChild;
  button.dataset.color = color;
  button.setAttribute("aria-label", `Copy ${color}${role ? `, ${role}` : ""}`);
  return item;
}

/** The original and every variation, the chosen one pressed; what is still being painted comes last. */
export function drawVariations(concept, chosenId) {
  const tiles = [
    ...(concept.image ? [tile(concept, null, chosenId)] : []),
    ...[...concept.variations].sort((a, b) => a.position - b.position).map((each) => tile(concept, each, chosenId)),
    ...Array.from({ length: awaited(concept) }, () => unfinished("", "waiting")),
  ];
  const list = $("variations");
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  list.replaceChildren(...tiles);
  if (focused !== null) list.querySelector(`[data-id="${focused}"]`)?.focus({ preventScroll: true });
  show($("gallery"), tiles.length > 0);
}

function awaited(concept) {
  const expected = concept.completed_at ? 0 : concept.palette_count - concept.variations.length;
  return Math.max(expected, concept.pending_variations.length);
}

function tile(concept, variation, chosenId) {
  if (variation && !variation.image) return unfinished(`${variation.name}: ${variation.error?.message ?? "no picture"}`);
  const item = stamp("t-variation");
  const button = item.firstElementChild;
  button.dataset.id = variation?.id ?? "";
  button.setAttribute("aria-pressed", String((variation?.id ?? null) === chosenId));
  setPicture(item.querySelector("img"), (variation ?? concept).image, "");
  item.querySelector(".tile-name").textContent = variation?.name ?? "As first drawn";
  item.querySelector(".strip").append(...(variation?.colors ?? []).map(stripe));
  return item;
}

function unfinished(text, kind = "missing") {
  const item = stamp("t-unfinished");
  item.classList.add(kind);
  if (kind === "waiting") item.setAttribute("aria-hidden", "true");
  item.querySelector(".tile-name").textContent = text;
  return item;
}

function stripe(color) {
  const part = document.createElement("span");
  part.style.backgroundColor = color;
  return part;
}

export function drawRecipe(concept) {
  const recipe = concept.recipe;
  show($("recipe"), Boolean(recipe));
  if (!recipe) return;
  const facts = { Provider: recipe.provider, Model: recipe.model, Seed: recipe.seed, Prompt: recipe.prompt,
    Size: `${concept.width} × ${concept.height}`, Requested: new Date(concept.created_at).toLocaleString(), Id: concept.id };
  $("recipe-list").replaceChildren(...Object.entries(facts).flatMap(([term, value]) => [entry("dt", term), entry("dd", value)]));
}

function entry(tag, text) {
  return Object.assign(document.createElement(tag), { textContent: text });
}

export function drawRecent(concepts, currentId) {
  $("recent").replaceChildren(...concepts.map((concept) => recentItem(concept, currentId)));
  show($("recent-none"), concepts.length === 0);
}

function recentItem(concept, currentId) {
  const item = stamp("t-recent");
  const link = item.firstElementChild;
  link.href = `#${concept.id}`;
  if (concept.id === currentId) link.setAttribute("aria-current", "true");
  setPicture(item.querySelector("img"), concept.image, "");
  item.querySelector("b").textContent = concept.instructions ?? concept.logo_description;
  item.querySelector("small").textContent = stageText(concept.status);
  return item;
}

export function drawQuota({ limits }) {
  const { limit, remaining, window } = limits.concepts;
  $("quota").textContent = limit === null ? "" : `${remaining} of ${limit} concepts left this ${window}`;
}

export function drawWells(colors) {
  $("wells").replaceChildren(...colors.map(well));
  $("well-more").disabled = colors.length >= 8;
  $("well-less").disabled = colors.length <= 3;
}

function well(color, index) {
  const input = Object.assign(document.createElement("input"), { type: "color", name: "color", value: color });
  input.setAttribute("aria-label", `Colour ${index + 1}`);
  return input;
}

/** Says something to screen readers alone; eyes see it elsewhere. */
export function announce(text) {
  $("announce").textContent = text;
}

let silence;

/** Says something briefly, to eyes and to screen readers. */
export function say(text) {
  clearTimeout(silence);
  $("say").textContent = text;
  silence = setTimeout(() => ($("say").textContent = ""), 4000);
}
