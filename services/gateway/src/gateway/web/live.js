/* Follows one concept: what it is now, and what is being done to it. */

import { readConcept } from "./api.js";

const ENDED = new Set(["completed", "completed_with_failures", "failed", "cancelled"]);

export const ended = (concept) => ENDED.has(concept.status);
export const settled = (concept) => ended(concept) && concept.pending_variations.length === 0;

/**
 * Calls `onConcept` with the concept now and after every fact, `onProgress` with {stage, fraction, message},
 * `onProblem` when it cannot be read. Ends by itself once nothing more can happen. Returns what stops it.
 */
export function follow(id, { onConcept, onProgress, onProblem }) {
  const source = new EventSource(`/v1/concepts/${id}/events`);
  let newest = 0;

  const show = (concept) => {
    if (source.stopped || concept.sequence < newest) return;
    newest = concept.sequence;
    if (settled(concept)) source.close();
    onConcept(concept);
  };
  const refresh = () => readConcept(id).then(show, (problem) => source.stopped || onProblem(problem));

  source.addEventListener("snapshot", (message) => show(JSON.parse(message.data)));
  source.addEventListener("event", refresh);
  source.addEventListener("progress", (message) => onProgress(JSON.parse(message.data)));
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) refresh();
  });
  return () => {
    source.stopped = true;
    source.close();
  };
}
