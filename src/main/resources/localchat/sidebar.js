// The list of chats: newest first, unread marked, arrow keys to walk through it.

import { byId, make, button, remember } from './dom.js';

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const short = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

export class Sidebar {
  constructor(onOpen) {
    this.onOpen = onOpen;
    this.list = byId('chats');
    this.chats = new Map();
    this.read = remember.get('read', null);
    this.list.addEventListener('keydown', (event) => this.walk(event));
  }

  put(summary) {
    this.chats.set(summary.id, summary);
  }

  /** What was there before this browser first came is no news. */
  loaded() {
    if (this.read) return;
    this.read = Object.fromEntries([...this.chats.values()].map((chat) => [chat.id, chat.last?.id ?? 0]));
    remember.set('read', this.read);
  }

  clear() {
    this.chats.clear();
  }

  sorted() {
    return [...this.chats.values()].sort((a, b) => (b.last?.id ?? b.revision) - (a.last?.id ?? a.revision));
  }

  nextId() {
    return Math.max(0, ...this.chats.keys()) + 1;
  }

  markRead(id) {
    const last = this.chats.get(id)?.last?.id ?? 0;
    if ((this.read[id] ?? 0) === last) return;
    this.read[id] = last;
    remember.set('read', this.read);
  }

  isUnread(chat) {
    return chat.last?.from === 'bot' && chat.last.id > (this.read[chat.id] ?? 0);
  }

  unread() {
    return [...this.chats.values()].filter((chat) => this.isUnread(chat)).length;
  }

  /** The chat before or after another one in the list. */
  neighbour(id, step) {
    const ids = this.sorted().map((chat) => chat.id);
    const at = ids.indexOf(id);
    return ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + step))];
  }

  render(openId) {
    const focused = Number(document.activeElement?.dataset?.chat) || 0;
    const shown = this.sorted();
    if (!this.chats.has(openId) && openId) shown.unshift({ id: openId, title: 'New chat' });
    this.list.replaceChildren(...shown.map((chat) => make('li', '', this.item(chat, chat.id === openId))));
    if (focused) this.list.querySelector(`[data-chat="${focused}"]`)?.focus();
  }

  item(chat, isOpen) {
    const unread = !isOpen && this.isUnread(chat);
    const title = make('span', 'name', chat.title);
    const preview = make('span', 'preview', this.preview(chat));
    title.dir = preview.dir = 'auto';
    const marks = make('span', 'when', chat.date ? when(chat.date) : '');
    const element = button('item' + (unread ? ' unread' : ''), '', () => this.onOpen(chat.id));
    const face = make('span', `face face-${chat.id % 6}`, initial(chat.title));
    face.setAttribute('aria-hidden', 'true');
    element.append(face,
      make('span', 'lines', make('span', 'line', title, marks),
        make('span', 'line', preview, ...(unread ? [make('span', 'dot', make('span', 'sr', 'unread'))] : []))));
    element.dataset.chat = chat.id;
    if (isOpen) element.setAttribute('aria-current', 'true');
    return element;
  }

  preview(chat) {
    if (chat.typing) return 'typing…';
    if (!chat.last) return 'Ask a question to begin';
    return (chat.last.from === 'user' ? 'You: ' : '') + chat.last.text;
  }

  walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const items = [...this.list.querySelectorAll('.item')];
    items[items.indexOf(document.activeElement) + step]?.focus();
  }
}

function initial(title) {
  const letter = [...title].find((one) => /[\p{L}\p{N}]/u.test(one)) ?? '?';
  return title === 'New chat' ? '+' : letter.toUpperCase();
}

function when(date) {
  const then = new Date(date * 1000);
  return then.toDateString() === new Date().toDateString() ? clock.format(then) : short.format(then);
}
