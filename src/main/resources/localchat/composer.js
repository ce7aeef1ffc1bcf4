// Where messages are written: growing box, counter, command menu, drafts.

import { byId, make, remember } from './dom.js';

const MOST = 4096;
const TELL_FROM = 3800;

export class Composer {
  constructor(onSend) {
    this.onSend = onSend;
    this.text = byId('text');
    this.menu = byId('menu');
    this.button = byId('commands');
    this.commands = [];
    this.drafts = remember.get('drafts', {});
    this.text.addEventListener('input', () => this.changed());
    this.text.addEventListener('keydown', (event) => this.keyed(event));
    this.text.addEventListener('blur', () => setTimeout(() => this.closeMenu(), 150));
    this.button.addEventListener('click', () => this.toggleMenu());
    byId('composer').addEventListener('submit', (event) => { event.preventDefault(); this.send(); });
  }

  open(chat) {
    // Who is quick writes, and even sends, before the first chat is there.
    const early = this.chat ? '' : this.text.value;
    this.chat = chat;
    this.text.value = early || (this.drafts[chat] ?? '');
    this.closeMenu();
    this.changed();
  }

  /** The chat is shown: what was sent before that goes now. */
  ready() {
    if (this.sendsWhenReady) { this.sendsWhenReady = false; this.send(); }
  }

  focus() {
    this.text.focus({ preventScroll: true });
  }

  offer(commands) {
    this.commands = commands;
    this.button.hidden = commands.length === 0;
  }

  put(text) {
    this.text.value = text;
    this.changed();
    this.focus();
  }

  send() {
    const text = this.text.value.trim();
    if (!text || [...text].length > MOST) return;
    if (!this.chat) { this.sendsWhenReady = true; return; }
    this.text.value = '';
    this.changed();
    this.onSend(text);
  }

  changed() {
    const value = this.text.value;
    const length = value.length < TELL_FROM ? value.length : [...value.trim()].length;
    this.text.style.height = 'auto';
    this.text.style.height = Math.min(this.text.scrollHeight, 180) + 'px';
    byId('send').disabled = !value.trim() || length > MOST;
    byId('count').hidden = length < TELL_FROM;
    byId('count').classList.toggle('over', length > MOST);
    byId('count').textContent = length > MOST
      ? `${length - MOST} characters too many. A message can have ${MOST}.`
      : `${MOST - length} characters left`;
    if (this.chat) this.keepDraft(value);
    if (/^\/\w*$/.test(value)) this.openMenu(value); else this.closeMenu();
  }

  keepDraft(value) {
    if (value) this.drafts[this.chat] = value; else delete this.drafts[this.chat];
    remember.set('drafts', this.drafts);
  }

  keyed(event) {
    if (event.isComposing) return;
    if (!this.menu.hidden && this.inMenu(event)) { event.preventDefault(); return; }
    const touch = matchMedia('(pointer: coarse)').matches;
    if (event.key === 'Enter' && !event.shiftKey && !touch) {
      event.preventDefault();
      this.send();
    }
  }

  inMenu(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) return this.choose(this.chosen + step);
    if (event.key === 'Escape') { event.stopPropagation(); this.closeMenu(); return true; }
    if (event.key === 'Tab' && !event.shiftKey) { this.put(`/${this.found[this.chosen].command} `); return true; }
    if (event.key === 'Enter' && !event.shiftKey) { this.pick(this.found[this.chosen]); return true; }
    return false;
  }

  toggleMenu() {
    if (this.menu.hidden) { this.openMenu('/'); this.focus(); } else this.closeMenu();
  }

  openMenu(typed) {
    this.found = this.commands.filter((one) => ('/' + one.command).startsWith(typed.toLowerCase()));
    if (!this.found.length) { this.closeMenu(); return; }
    this.menu.replaceChildren(...this.found.map((one, index) => this.option(one, index)));
    this.menu.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    this.text.setAttribute('aria-controls', 'menu');
    this.choose(0);
  }

  option(one, index) {
    const what = make('span', 'what', one.description);
    what.dir = 'auto';
    const option = make('li', '', make('b', '', '/' + one.command), what);
    option.id = 'command-' + index;
    option.setAttribute('role', 'option');
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => this.pick(one));
    return option;
  }

  choose(index) {
    this.chosen = (index + this.found.length) % this.found.length;
    [...this.menu.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === this.chosen));
      if (at === this.chosen) option.scrollIntoView({ block: 'nearest' });
    });
    this.text.setAttribute('aria-activedescendant', 'command-' + this.chosen);
    return true;
  }

  pick(one) {
    this.closeMenu();
    this.text.value = '';
    this.changed();
    this.onSend('/' + one.command);
    this.focus();
  }

  closeMenu() {
    this.menu.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    this.text.removeAttribute('aria-activedescendant');
  }
}
