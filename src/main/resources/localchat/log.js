// The messages of the open chat: order, days, groups and scrolling.

import { byId, make, button } from './dom.js';
import { bubble, pending, typing } from './bubble.js';

const NEAR = 120;
const GROUP_SECONDS = 300;
const dayNames = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

export class Log {
  constructor(actions) {
    this.actions = { ...actions, find: (id) => this.messages.get(id), show: (id) => this.show(id) };
    this.box = byId('log');
    this.lane = byId('lane');
    this.jump = byId('jump');
    this.typingRow = typing();
    this.messages = new Map();
    this.rows = new Map();
    this.box.addEventListener('scroll', () => this.scrolled(), { passive: true });
    this.jump.addEventListener('click', () => this.toEnd(true));
    new ResizeObserver(() => { if (this.stuck) this.toEnd(false); }).observe(this.box);
  }

  clear() {
    this.messages.clear();
    this.rows.clear();
    this.lane.replaceChildren();
    this.missed = 0;
    this.stuck = true;
    this.cursor = 0;
    this.scrolled();
  }

  /** Forgets what the server told, but not what still waits to be sent. */
  reset() {
    for (const id of [...this.rows.keys()]) this.remove(id);
    this.cursor = 0;
  }

  isEmpty() {
    return this.lane.querySelector('.row') === null;
  }

  /** Shows messages that came or changed. `fresh`: they arrive now, before the reader's eyes. */
  add(list, fresh) {
    // Announce what arrives, not a whole history.
    this.box.setAttribute('aria-live', fresh ? 'polite' : 'off');
    const wasAtEnd = this.stuck;
    let first = null;
    for (const message of list) {
      const known = this.rows.get(message.id);
      if (message.deleted) { this.remove(message.id); continue; }
      const row = bubble(message, this.actions);
      this.messages.set(message.id, message);
      this.rows.set(message.id, row);
      if (known) { known.replaceWith(row); continue; }
      if (fresh) row.classList.add('fresh');
      this.insert(row, message.id);
      if (message.from === 'bot') first ??= row;
    }
    this.layout();
    if (wasAtEnd) this.follow(fresh ? first : null);
    else if (first) this.noteMissed(list.filter((one) => one.from === 'bot').length);
  }

  insert(row, id) {
    const later = [...this.rows.keys()].filter((other) => other > id).sort((a, b) => a - b)[0];
    const before = later ? this.rows.get(later) : this.lane.querySelector('.waiting, .typing');
    this.lane.insertBefore(row, before);
  }

  remove(id) {
    this.rows.get(id)?.remove();
    this.rows.delete(id);
    this.messages.delete(id);
  }

  /** Shows a message on its way; answers its row. */
  send(text, retry) {
    this.lane.querySelector('.welcome')?.remove();
    const row = pending(text, retry);
    this.lane.insertBefore(row, this.lane.querySelector('.typing'));
    this.layout();
    this.toEnd(true);
    return row;
  }

  setTyping(on) {
    if (on === this.typingRow.isConnected) return;
    if (on) this.lane.append(this.typingRow); else this.typingRow.remove();
    this.layout();
    if (on && this.stuck) this.toEnd(true);
  }

  /** Day lines, and corners that tell where one speaker's run of messages ends. */
  layout() {
    this.lane.querySelectorAll('.day').forEach((line) => line.remove());
    let before = null;
    for (const row of this.lane.querySelectorAll('.row')) {
      const day = row.dataset.day ?? before?.dataset.day;
      if (day && day !== before?.dataset.day) row.before(make('div', 'day', make('span', '', dayName(day))));
      const sameDay = day === before?.dataset.day;
      const close = (row.dataset.date ?? before?.dataset.date) - before?.dataset.date < GROUP_SECONDS;
      const joined = sameDay && close && speaker(row) === speaker(before);
      row.classList.toggle('joined', joined);
      row.classList.add('last');
      if (joined) before.classList.remove('last');
      if (!row.dataset.day && day) row.dataset.day = day;
      if (!row.dataset.date && before) row.dataset.date = before.dataset.date;
      before = row;
    }
    delete this.typingRow.dataset.day;
    delete this.typingRow.dataset.date;
  }

  welcome(name, suggestions, say) {
    if (!this.isEmpty() || this.lane.querySelector('.welcome')) return;
    const chips = suggestions.map((text) => {
      const chip = button('chip', text, () => say(text));
      chip.dir = 'auto';
      return chip;
    });
    this.lane.append(make('section', 'welcome',
      make('h3', '', 'What happened?'),
      make('p', '', `Ask ${name} about the news it holds. Each sentence of the answer names its source.`),
      ...(chips.length ? [make('p', 'small', 'For example'), make('div', 'chips', ...chips)] : []),
      make('p', 'small', 'Write / for commands.')));
  }

  show(id) {
    const row = this.rows.get(id);
    row?.scrollIntoView({ block: 'center', behavior: smooth(true) });
    row?.classList.remove('flash');
    requestAnimationFrame(() => row?.classList.add('flash'));
  }

  /** Keeps the end in view, but never scrolls past the beginning of a long new answer. */
  follow(first) {
    const top = first ? first.offsetTop - 16 : Infinity;
    const end = this.box.scrollHeight - this.box.clientHeight;
    if (top < end) this.box.scrollTo({ top, behavior: smooth(true) });
    else this.toEnd(Boolean(first));
  }

  toEnd(gently) {
    this.box.scrollTo({ top: this.box.scrollHeight, behavior: smooth(gently) });
  }

  noteMissed(count) {
    this.missed += count;
    this.scrolled();
  }

  scrolled() {
    const left = this.box.scrollHeight - this.box.clientHeight - this.box.scrollTop;
    this.stuck = left < NEAR;
    if (this.stuck) this.missed = 0;
    this.jump.hidden = this.stuck;
    byId('missed').hidden = !this.missed;
    byId('missed').textContent = this.missed || '';
  }
}

const speaker = (row) => (row?.classList.contains('user') ? 'user' : row ? 'bot' : '');

const smooth = (gently) =>
  gently && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'instant';

function dayName(day) {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (day === today.toDateString()) return 'Today';
  if (day === yesterday.toDateString()) return 'Yesterday';
  return dayNames.format(new Date(day));
}
