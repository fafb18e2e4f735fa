/* The HTTP API as this page uses it. Every call rejects with a Problem whose message is fit to be shown. */

const NETWORK_TRIES = 3;

export class Problem extends Error {
  constructor({ status = 0, code = "unreachable", detail, retryable = false, errors = [] }) {
    super(detail);
    Object.assign(this, { status, code, retryable, errors });
  }
}

/** Makes sure that there is a user; the cookie carries it from then on. */
export const openSession = () => call("POST", "/v1/session");

export const readConcept = (id) => call("GET", `/v1/concepts/${id}`);
export const listConcepts = (cursor) =>
  call("GET", `/v1/concepts?limit=12${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
export const readLimits = () => call("GET", "/v1/limits");
export const createConcept = (wish) => create("/v1/concepts", wish);
export const refineConcept = (id, wish) => create(`/v1/concepts/${id}/refinements`, wish);
export const addVariation = (id, wish) => create(`/v1/concepts/${id}/variations`, wish);
export const cancelConcept = (id) => call("POST", `/v1/concepts/${id}/cancel`);
export const deleteConcept = (id) => call("DELETE", `/v1/concepts/${id}`);

/** The finished export; waits for it as long as it takes. */
export async function exportFile(wish) {
  let made = await create("/v1/exports", wish, { Prefer: "wait=30" });
  while (made.status === "requested") {
    await pause(1000);
    made = await call("GET", made.links.self);
  }
  if (made.status === "failed") throw new Problem({ detail: made.error.message, ...made.error });
  return made;
}

/** A POST that creates: sent again under the same key, so that a lost answer doubles nothing. */
async function create(path, body, headers = {}) {
  const keyed = { ...headers, "Idempotency-Key": randomKey() };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call("POST", path, body, keyed);
    } catch (problem) {
      if (problem.code !== "unreachable" || attempt === NETWORK_TRIES) throw problem;
      await pause(500 * attempt);
    }
  }
}

async function call(method, path, body, headers = {}, renewing = false) {
  const answer = await send(method, path, body, headers);
  if (answer.status === 401 && !renewing && path !== "/v1/session") {
    await openSession();
    return call(method, path, body, headers, true);
  }
  if (!answer.ok) throw await problemOf(answer);
  return answer.status === 204 ? null : answer.json();
}

async function send(method, path, body, headers) {
  const options = { method, headers: { Accept: "application/json", ...headers }, credentials: "same-origin" };
  if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers["Content-Type"] = "application/json";
  }
  try {
    return await fetch(path, options);
  } catch {
    throw new Problem({ detail: "The server cannot be reached. Check that it runs, then try again.", retryable: true });
  }
}

async function problemOf(answer) {
  const told = await answer.json().catch(() => ({}));
  const detail = told.detail || `The server answered with status ${answer.status}.`;
  return new Problem({ ...told, status: answer.status, detail });
}

/* crypto.randomUUID exists only where the page came over HTTPS or from this machine. */
const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
