// The user's side of the local chat, as the server offers it.

async function ask(path, options) {
  const response = await fetch('/localchat' + path, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    const refusal = new Error(body.error || `The server answered ${response.status}.`);
    // A refusal is final; a broken connection may be tried again.
    refusal.refused = response.status >= 400 && response.status < 500;
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
