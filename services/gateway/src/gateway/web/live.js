/* Follows one concept: what it is now, and what is being done to it. */

import { readConcept } from "./api.js";

const ENDED = new Set(["completed", "completed_with_failures", "failed", "cancelled"]);

export const ended = (concept) => ENDED.has(concept.status);
export const settled = (concept) => ended(concept) && concept.pending_variations.length === 0;

const AGAIN_AFTER = 2000;

/**
 * Calls `onConcept` with the concept now and after every fact, `onProgress` with {stage, fraction, message},
 * `onProblem` when it cannot be read. Ends by itself once nothing more can happen. Returns what stops it.
 */
export function follow(id, { onConcept, onProgress, onProblem }) {
  let source = null;
  let newest = 0;
  let over = false;

  const stop = () => {
    over = true;
    source?.close();
  };
  const show = (concept) => {
    if (over || concept.sequence < newest) return;
    newest = concept.sequence;
    if (settled(concept)) stop();
    onConcept(concept);
  };
  const fail = (problem) => {
    if (over) return;
    if (problem.status === 404) stop();
    onProblem(problem);
  };
  const refresh = () => readConcept(id).then(show, fail);

  /* The browser itself comes back to a stream that broke, but not to one that was refused. */
  const refused = async () => {
    if (source.readyState !== EventSource.CLOSED) return;
    await refresh();
    if (!over) setTimeout(() => over || connect(), AGAIN_AFTER);
  };
  const connect = () => {
    source = new EventSource(`/v1/concepts/${id}/events`);
    source.addEventListener("snapshot", (message) => show(JSON.parse(message.data)));
    source.addEventListener("event", refresh);
    source.addEventListener("progress", (message) => over || onProgress(JSON.parse(message.data)));
    source.addEventListener("error", refused);
  };
  connect();
  return stop;
}
