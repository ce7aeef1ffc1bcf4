// The user's side of the local chat, as the server offers it.

async function ask(path, options) {
  const response = await fetch('/localchat' + path, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    const refusal = new Error(body.error || `The server answered ${response.status}.`);
    // The server's own words, unlike those of a broken connection, are for the reader.
    refusal.refused = true;
    throw refusal;
  }
  return body;
}

const post = (path, body) => ask(path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

export const bot = () => ask('/bot');
export const suggestions = () => ask('/suggestions');
export const state = (chat) => ask(`/chats/${chat}/state`);
export const messages = (chat, after) => ask(`/chats/${chat}/messages?after=${after}&wait=0`);
export const changes = (after, wait, signal) => ask(`/changes?after=${after}&wait=${wait}`, { signal });
export const say = (chat, text) => post(`/chats/${chat}/messages`, { text });
export const press = (chat, message, data) => post(`/chats/${chat}/callbacks`, { message, data });
