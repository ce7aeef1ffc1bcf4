// A text and its entities, as elements. Offsets are UTF-16 units, as in JavaScript strings.

import { make, button, icon, link, copy } from './dom.js';

/** Renders a message text; `onCommand` is called with a command that was clicked. */
export function renderText(text, entities, onCommand) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fragment.append(...part(text, 0, text.length, sorted, onCommand));
  return fragment;
}

function part(text, start, end, entities, onCommand) {
  const nodes = [];
  let at = start;
  for (let i = 0; i < entities.length;) {
    const entity = entities[i];
    const stop = Math.min(entity.offset + entity.length, end);
    // Entities that only partly overlap never come from the bot; one that would is left out.
    if (entity.offset < at) { i++; continue; }
    const inner = [];
    for (i++; i < entities.length && entities[i].offset < stop; i++) inner.push(entities[i]);
    // A block brings its own line breaks, before and after.
    const before = text.slice(at, entity.offset);
    if (before) nodes.push(isBlock(entity) ? before.replace(/\n$/, '') : before);
    const own = text.slice(entity.offset, stop);
    nodes.push(element(entity, own, part(text, entity.offset, stop, inner, onCommand), onCommand));
    at = stop;
    if (isBlock(entity) && text[at] === '\n') at++;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

const isBlock = (entity) => ['pre', 'blockquote', 'expandable_blockquote'].includes(entity.type);

function element(entity, text, children, onCommand) {
  switch (entity.type) {
    case 'bold': return make('strong', '', ...children);
    case 'italic': return make('em', '', ...children);
    case 'underline': return make('u', '', ...children);
    case 'strikethrough': return make('s', '', ...children);
    case 'spoiler': return spoiler(children);
    case 'code': return inlineCode(text);
    case 'pre': return codeBlock(text, entity.language);
    case 'blockquote': return make('blockquote', '', ...children);
    case 'expandable_blockquote': return expandable(children);
    case 'text_link': return titled(link(entity.url, '', ...children), entity.url);
    case 'url': return link(/^[a-z]+:\/\//i.test(text) ? text : 'http://' + text, '', text);
    case 'email': return link('mailto:' + text, '', text);
    case 'bot_command': return button('command', text, () => onCommand(text));
    case 'mention': case 'hashtag': case 'cashtag': return make('span', 'tag', ...children);
    case 'date_time': return moment(entity, children);
    default: return make('span', '', ...children);
  }
}

function titled(element, title) {
  element.title = title;
  return element;
}

function spoiler(children) {
  const element = make('span', 'spoiler', make('span', 'veiled', ...children));
  const reveal = () => {
    element.classList.add('shown');
    element.removeAttribute('role');
    element.removeAttribute('tabindex');
    element.removeAttribute('aria-label');
  };
  element.setAttribute('role', 'button');
  element.setAttribute('aria-label', 'Hidden text, press to show');
  element.tabIndex = 0;
  element.addEventListener('click', reveal, { once: true });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); reveal(); }
  });
  return element;
}

function inlineCode(text) {
  const element = make('code', '', text);
  element.title = 'Click to copy';
  element.addEventListener('click', () => copy(text));
  return element;
}

function codeBlock(text, language) {
  const copyButton = button('copy', icon('copy'), () => copy(text));
  copyButton.setAttribute('aria-label', 'Copy');
  const head = make('figcaption', '', language || 'code', copyButton);
  const block = make('pre', '', make('code', '', text));
  block.dir = 'ltr';
  block.tabIndex = 0;
  return make('figure', 'codeblock', head, block);
}

function expandable(children) {
  const body = make('div', 'folded', ...children);
  const quote = make('blockquote', 'expandable', body);
  const toggle = button('unfold', 'Show more', () => {
    const open = quote.classList.toggle('open');
    toggle.textContent = open ? 'Show less' : 'Show more';
    toggle.setAttribute('aria-expanded', String(open));
  });
  toggle.setAttribute('aria-expanded', 'false');
  quote.append(toggle);
  // Only a quote that is cut off needs the button, and that shows once it has a size.
  new ResizeObserver(() => {
    const cut = quote.classList.contains('open') || body.scrollHeight > body.clientHeight + 2;
    toggle.hidden = !cut;
  }).observe(body);
  return quote;
}

function moment(entity, children) {
  const date = new Date(entity.unix_time * 1000);
  const element = make('time', 'moment', ...children);
  element.dateTime = date.toISOString();
  element.title = date.toLocaleString();
  return element;
}
