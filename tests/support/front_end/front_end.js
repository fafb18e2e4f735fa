// The calls of the existing front end, through the client library that it uses.
"use strict";

const joins = [];
const told = [];
const statuses = [];
const systems = [];

const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (data) {
  if (String(data).includes("phx_join")) joins.push(data);
  return send.call(this, data);
};

async function start(library, address) {
  await new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: `node_modules/${library}/dist/umd/supabase.js`, onload: resolve, onerror: reject });
    document.head.append(script);
  });
  window.address = address;
  window.client = supabase.createClient(address, "publishable");
}

async function session() {
  return (await client.auth.getSession()).data.session;
}

async function refreshed(token) {
  const answer = await fetch(`${address}/auth/v1/token?grant_type=refresh_token`, {
    method: "POST",
    headers: { "Content-Type": "application/json", apikey: "publishable" },
    body: JSON.stringify({ refresh_token: token }),
  });
  return answer.json();
}

async function call(path, { method = "GET", body, headers = {}, token } = {}) {
  const bearer = token ?? (await session())?.access_token;
  if (bearer) headers.Authorization = `Bearer ${bearer}`;
  if (body) headers["Content-Type"] = "application/json";
  return fetch(`${address}/api${path}`, {
    method, headers, credentials: "include", body: body && JSON.stringify(body),
  });
}

async function ask(path, options) {
  const answer = await call(path, options);
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.json() };
}

async function exported(body) {
  const answer = await call("/export/process", { method: "POST", body });
  const blob = await answer.blob();
  return { status: answer.status, type: blob.type, size: blob.size, headers: Object.fromEntries(answer.headers) };
}

function follow(task) {
  const change = { event: "UPDATE", schema: "public", table: "tasks", filter: `id=eq.${task}` };
  window.channel = client.channel(`task-updates-${task}`)
    .on("postgres_changes", change, (payload) => told.push(payload.new))
    .on("system", {}, (payload) => systems.push(payload))
    .subscribe((status, error) => statuses.push(error ? `${status}: ${error.message}` : status));
}

function shown(url) {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(image.naturalWidth);
    image.onerror = () => resolve(0);
    image.src = url;
  });
}
