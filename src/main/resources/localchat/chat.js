// The chat page: one loop hears of changes, the rest shows them.

import * as api from './api.js';
import { byId, toast, remember } from './dom.js';
import { Log } from './log.js';
import { Sidebar } from './sidebar.js';
import { Composer } from './composer.js';

const WAIT_SECONDS = 25;
const PRESS_PATIENCE = 15000;

const app = byId('app');
const sidebar = new Sidebar((id) => go(id));
const composer = new Composer((text) => say(text));
const log = new Log({ say, press, unsupported: () => toast('This button works in Telegram only.') });
const pressed = new Map();
const typingTimers = new Map();
let bot = { first_name: 'the bot', username: '' };
let questions = [];
let open = 0;
let cursor = 0;
let connected = true;
let refreshing = Promise.resolve();

// ---- What the reader does

function go(id) {
  if (location.hash === '#' + id) show(id);
  else location.hash = '#' + id;
}

async function show(id) {
  app.dataset.pane = 'chat';
  if (open !== id) {
    open = id;
    remember.set('open', id);
    log.clear();
    composer.open(id);
    header();
    loadCommands();
    await refresh(false);
    composer.ready();
  }
  sidebar.markRead(id);
  header();
  if (matchMedia('(pointer: fine)').matches) composer.focus();
}

async function say(text) {
  const chat = open;
  const row = log.send(text, () => say(text));
  try {
    const message = await api.say(chat, text);
    row.remove();
    if (chat === open) log.add([message], false);
  } catch (problem) {
    row.failed(problem.refused ? problem.message : 'The bot cannot be reached.');
  }
}

async function press(message, data, key) {
  key.classList.add('busy');
  const done = () => key.classList.remove('busy');
  try {
    const { id } = await api.press(open, message.id, data);
    pressed.set(id, done);
    setTimeout(() => { done(); pressed.delete(id); }, PRESS_PATIENCE);
  } catch (problem) {
    done();
    toast(problem.refused ? problem.message : 'The bot cannot be reached. Try again in a moment.');
  }
}

// ---- What the server tells

/** One fetch after the other, so that a later answer never shows before an earlier one. */
function refresh(fresh) {
  refreshing = refreshing.then(async () => {
    const chat = open;
    const list = await api.messages(chat, log.cursor);
    if (chat !== open) return;
    log.add(list, fresh);
    // Only here: a message of ours shown at once must not hide an earlier one of the bot.
    log.cursor = Math.max(log.cursor, ...list.map((one) => one.revision));
    if (!list.length) log.welcome(bot.first_name, questions, say);
    if (document.visibilityState === 'visible') sidebar.markRead(chat);
    header();
  }).catch(() => offline());
  return refreshing;
}

async function loadCommands() {
  const chat = open;
  if (!chat) return;
  const state = await api.state(chat).catch(() => null);
  if (state && chat === open) composer.offer(state.commands);
}

async function listen() {
  for (let pause = 1000; ; ) {
    try {
      // After a break, ask without waiting: the answer tells that the server is back.
      const news = await api.changes(cursor, connected ? WAIT_SECONDS : 0);
      if (!connected) online();
      pause = 1000;
      await take(news);
    } catch {
      offline();
      await new Promise((resume) => { setTimeout(resume, pause); wake = resume; });
      pause = Math.min(pause * 2, 10000);
    }
  }
}
let wake = () => {};

async function take(news) {
  if (news.cursor < cursor) {
    // The server began anew: what we showed may be gone there.
    sidebar.clear();
    log.reset();
  }
  cursor = news.cursor;
  for (const summary of news.chats) {
    sidebar.put(summary);
    noteTyping(summary);
  }
  for (const answer of news.answers) answered(answer);
  if (news.commands_changed) loadCommands();
  if (news.chats.some((one) => one.id === open && one.revision > log.cursor)) await refresh(true);
  const current = news.chats.find((one) => one.id === open);
  if (current) log.setTyping(current.typing_ms > 0);
  if (sidebar.read) header();
}

function noteTyping(summary) {
  clearTimeout(typingTimers.get(summary.id));
  summary.typing = summary.typing_ms > 0;
  if (!summary.typing) return;
  typingTimers.set(summary.id, setTimeout(() => {
    summary.typing = false;
    if (summary.id === open) log.setTyping(false);
    header();
  }, summary.typing_ms));
}

function answered(answer) {
  pressed.get(answer.callback)?.();
  // An answer without a known press was meant for another tab, or is old.
  if (!pressed.delete(answer.callback) || !answer.text) return;
  if (!answer.alert) { toast(answer.text); return; }
  byId('alert-text').textContent = answer.text;
  byId('alert').showModal();
}

// ---- How it looks

function header() {
  const chat = sidebar.chats.get(open);
  byId('title').textContent = chat?.title ?? 'New chat';
  byId('status').textContent = chat?.typing ? 'typing…' : `${bot.first_name} · bot`;
  byId('status').classList.toggle('busy', Boolean(chat?.typing));
  sidebar.render(open);
  const unread = sidebar.unread();
  document.title = (unread ? `(${unread}) ` : '') + bot.first_name;
}

function offline() {
  connected = false;
  byId('why').textContent = 'The bot cannot be reached. Trying again…';
  byId('banner').hidden = false;
}

function online() {
  connected = true;
  byId('banner').hidden = true;
  if (!bot.username) loadBot().then(header, () => {});
  loadCommands();
  refresh(true);
}

function toggleTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  try { localStorage.setItem('theme', root.dataset.theme); } catch { /* forgotten, then */ }
}

function keyed(event) {
  const typing = ['TEXTAREA', 'INPUT'].includes(event.target.tagName);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.altKey && step) {
    event.preventDefault();
    const id = sidebar.neighbour(open, step);
    if (id) go(id);
  } else if (event.altKey && event.code === 'KeyN') {
    event.preventDefault();
    go(sidebar.nextId());
  } else if (event.key === 'Escape') {
    if (!byId('alert').open) { log.toEnd(true); composer.focus(); }
  } else if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    composer.put('/');
  }
}

function route() {
  const id = Number(location.hash.slice(1));
  if (Number.isSafeInteger(id) && id > 0) show(id);
  else if (matchMedia('(max-width: 760px)').matches) app.dataset.pane = 'list';
  else go(remember.get('open', 0) || sidebar.sorted()[0]?.id || 1);
}

async function loadBot() {
  [bot, questions] = await Promise.all([api.bot(), api.suggestions()]);
  byId('brand').textContent = bot.first_name;
}

async function start() {
  try {
    await loadBot();
    await take(await api.changes(0, 0));
  } catch {
    offline();
  }
  sidebar.loaded();
  addEventListener('hashchange', route);
  addEventListener('keydown', keyed);
  addEventListener('online', () => wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') { wake(); sidebar.markRead(open); header(); }
  });
  byId('new').addEventListener('click', () => go(sidebar.nextId()));
  byId('back').addEventListener('click', () => { location.hash = ''; });
  byId('theme').addEventListener('click', toggleTheme);
  header();
  route();
  listen();
}

start();
