'use strict';
// Everything that comes from a page is set as text, never as markup.
const data = JSON.parse(document.getElementById('data').textContent);
const reasons = new Map(Object.entries(data.reasons));
const pages = data.pages;
const corrections = new Map();
let shown = [];
let current = -1;

const $ = id => document.getElementById(id);
const make = (tag, className, text) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};
const number = n => n.toLocaleString('en');
const percent = (part, whole) => whole === 0 ? '0 %' : (100 * part / whole).toFixed(1) + ' %';
const share = page => page.kept + page.struck === 0 ? 0 : page.struck / (page.kept + page.struck);

// The mission's categories have colours of their own; the others share the rest by name.
const COLOURS = {
  'donation-appeal': 0, 'foreign-agent-notice': 6, 'ad-notice': 1, 'ad-block-appeal': 1, 'newsletter': 3,
  'subscription': 4, 'related-link': 5, 'share-bar': 5, 'social-follow': 5, 'payment-widget': 7, 'cookie-consent': 2,
  'app-promo': 3, 'event-promo': 3, 'comment-prompt': 4, 'copyright-notice': 2, 'affiliate-disclosure': 1, 'feedback-prompt': 7,
};
const colour = category => category in COLOURS ? `var(--c${COLOURS[category]})` : 'var(--grey)';

// Signs that turn the direction of a line or do not show: seen here, and without effect.
const SIGNS = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff\u0000-\u0008\u000b-\u001f\u007f]/;
const NAMES = {'\u200e': 'LRM', '\u200f': 'RLM', '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO', '\u202e': 'RLO',
  '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI', '\u061c': 'ALM'};
function appendText(element, text) {
  // Joiners belong to the spelling of some languages and stay.
  if (!SIGNS.test(text)) { element.append(text); return; }
  let plain = '';
  for (const c of text) {
    if (!SIGNS.test(c) || c === '\u200c' || c === '\u200d') { plain += c; continue; }
    if (plain) element.append(plain);
    plain = '';
    element.append(make('mark', 'hidden-sign', NAMES[c] || 'U+' + c.codePointAt(0).toString(16).padStart(4, '0')));
  }
  if (plain) element.append(plain);
}

// ---- the list of pages and its filters

const strikes = page => page.blocks.flatMap(([, , , pieces]) => pieces.filter(p => p.length > 1));
const facts = pages.map(page => {
  const struck = strikes(page);
  return {
    categories: new Set(struck.map(p => p[1])),
    rules: new Set(struck.map(p => p[2])),
    text: [page.id, page.url, page.title, ...page.blocks.map(b => b[3].map(p => p[0]).join(''))].join('\n').toLowerCase(),
  };
});

function fillSelect(id, values, all) {
  const select = $(id);
  select.append(new Option(all, ''));
  for (const value of [...values].sort()) select.append(new Option(value || '(none)', value || ' '));
  select.addEventListener('change', filter);
}
fillSelect('filter-host', new Set(pages.map(p => p.host)), 'all hosts');
fillSelect('filter-language', new Set(pages.map(p => p.language)), 'all languages');
fillSelect('filter-category', new Set(facts.flatMap(f => [...f.categories])), 'all categories');
fillSelect('filter-rule', new Set(facts.flatMap(f => [...f.rules])), 'all rules');
$('filter-article').addEventListener('change', filter);
$('filter-text').addEventListener('input', filter);
$('filters').addEventListener('submit', event => event.preventDefault());
$('filter-clear').addEventListener('click', () => {
  for (const field of $('filters').querySelectorAll('input, select')) field.value = '';
  filter();
});

function filter() {
  const value = id => $('filter-' + id).value;
  const matches = (chosen, own) => chosen === '' || chosen.trim() === own;
  const words = value('text').toLowerCase().trim();
  shown = pages.map((_, i) => i).filter(i => matches(value('host'), pages[i].host)
    && matches(value('language'), pages[i].language)
    && (value('category') === '' || facts[i].categories.has(value('category')))
    && (value('rule') === '' || facts[i].rules.has(value('rule')))
    && (value('article') === '' || pages[i].article === (value('article') === 'yes'))
    && (words === '' || facts[i].text.includes(words)));
  const list = $('list');
  list.replaceChildren(...shown.map(i => {
    const button = make('button');
    button.type = 'button';
    button.dataset.page = i;
    const title = make('span', 'title');
    title.dir = 'auto';
    appendText(title, pages[i].title || pages[i].id);
    const note = make('small');
    appendText(note, `${pages[i].host || 'no host'}, ${(100 * share(pages[i])).toFixed(0)} % struck${pages[i].article ? '' : ', no story'}`);
    button.append(title, note);
    button.addEventListener('click', () => open(i));
    const item = make('li');
    item.append(button);
    return item;
  }));
  const most = pages.length;
  $('shown').textContent = shown.length === most ? `${number(most)} pages` : `${number(shown.length)} of ${number(most)} pages`;
  markCurrent();
}

function markCurrent() {
  for (const button of $('list').querySelectorAll('button')) {
    const here = Number(button.dataset.page) === current;
    button.setAttribute('aria-current', here);
    if (here) button.scrollIntoView({block: 'nearest'});
  }
}

// ---- one page

function open(i) {
  current = i;
  const page = pages[i];
  const main = $('page');
  const title = make('h2');
  title.dir = 'auto';
  appendText(title, page.title || '(no title)');
  const line = make('p', 'facts');
  appendText(line, [page.id, page.host, page.language, page.url, page.article ? '' : 'called no story', page.notes,
    `${number(page.kept)} words kept, ${number(page.struck)} struck`].filter(x => x).join(' · '));
  const content = [];
  let outside = [];
  const flush = () => {
    if (outside.length > 3) {
      const details = make('details', 'outside');
      details.append(make('summary', '', `${outside.length} blocks outside the story`), ...outside);
      content.push(details);
    } else {
      content.push(...outside);
    }
    outside = [];
  };
  for (const block of page.blocks) {
    const element = blockElement(page, block);
    if (block[3].length === 1 && block[3][0][1] === 'outside-story') {
      outside.push(element);
    } else {
      flush();
      content.push(element);
    }
  }
  flush();
  main.replaceChildren(title, line, ...content);
  main.setAttribute('aria-label', 'Page ' + (page.title || page.id));
  press(null);
  markCurrent();
  window.scrollTo(0, 0);
}

const FIELDS = new Set(['title', 'standfirst', 'byline', 'date', 'caption', 'author-note']);

function blockElement(page, [place, kind, category, pieces]) {
  const struck = pieces.length > 0 && pieces.every(p => p.length > 1);
  const element = make('div', 'block');
  element.dir = 'auto';
  element.dataset.block = place;
  if (struck) element.classList.add('struck');
  if (kind === 'heading') element.classList.add('heading');
  if (FIELDS.has(kind)) element.classList.add('field');
  const label = FIELDS.has(kind) ? kind : category;
  if (label) element.append(make('span', 'tag', label));
  for (const [text, struckAs] of pieces) {
    const piece = make(struckAs === undefined ? 'span' : 'del');
    if (struckAs !== undefined) piece.style.setProperty('--c', colour(struckAs));
    appendText(piece, text);
    element.append(piece, ' ');
  }
  const told = new Set();
  for (const [, struckAs, rule, reason] of pieces) {
    if (struckAs === undefined || told.has(rule)) continue;
    told.add(rule);
    element.style.setProperty('--c', colour(struckAs));
    element.append(make('span', 'why', struckAs));
    const more = make('span', 'why more');
    more.append(reason || reasons.get(rule) || '', ' ', make('code', '', rule));
    element.append(more);
  }
  element.addEventListener('click', event => {
    if (event.target.tagName !== 'BUTTON') element.classList.toggle('open');
  });
  element.append(wrongButton(page, place, pieces, struck));
  return element;
}

// ---- corrections

function wrongButton(page, place, pieces, struck) {
  const key = page.id + '\n' + place;
  const button = make('button', 'wrong', 'wrong?');
  button.type = 'button';
  const cut = pieces.find(p => p.length > 1);
  button.title = struck || cut ? 'This should have stayed' : 'This should have been struck';
  button.setAttribute('aria-label', 'Wrong? ' + button.title);
  button.setAttribute('aria-pressed', corrections.has(key));
  button.addEventListener('click', () => {
    if (corrections.has(key)) {
      corrections.delete(key);
    } else {
      corrections.set(key, {
        page: page.id, language: page.language, rule: cut ? cut[2] : '',
        claim: cut ? 'keeps' : 'strikes', text: pieces.map(p => p[0]).join(''),
      });
    }
    button.setAttribute('aria-pressed', corrections.has(key));
    $('correction-count').textContent = corrections.size;
  });
  return button;
}

// JSON strings are YAML strings; what YAML does not want raw goes as an escape.
const quoted = text => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/g,
  (c, at, whole) => /[\ud800-\udfff]/.test(c) && isPair(whole, at) ? c : '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
const isPair = (s, at) => {
  const c = s.charCodeAt(at);
  const other = c < 0xdc00 ? s.charCodeAt(at + 1) : s.charCodeAt(at - 1);
  return c < 0xdc00 ? other >= 0xdc00 && other < 0xe000 : other >= 0xd800 && other < 0xdc00;
};
function yaml() {
  const lines = ['# Corrections from a review: what should have stayed (keeps) or gone (strikes). Try them:',
    '#   cleancopy rules test corrections.yaml', 'corrections:'];
  for (const c of corrections.values()) {
    lines.push('  - page: ' + quoted(c.page));
    if (c.language) lines.push('    language: ' + quoted(c.language));
    if (c.rule) lines.push('    rule: ' + quoted(c.rule));
    lines.push('    ' + c.claim + ': ' + quoted(c.text));
  }
  return lines.join('\n') + '\n';
}

function showCorrections() {
  const main = $('page');
  const area = make('textarea');
  area.id = 'yaml';
  area.readOnly = true;
  area.setAttribute('aria-label', 'Corrections as YAML');
  area.value = yaml();
  const copy = make('button', '', 'Copy all corrections');
  copy.id = 'copy';
  copy.type = 'button';
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      area.select();
      document.execCommand('copy');
    }
    copy.textContent = 'Copied';
  });
  main.replaceChildren(make('h2', '', 'Corrections'), make('p', 'facts', corrections.size === 0
    ? 'None yet. On a page, press "wrong?" beside a line that should have stayed, or should have gone.'
    : 'Save these as a file and let "cleancopy rules test" hold the rules to them; a line can also go under keeps or strikes of a rule.'));
  if (corrections.size > 0) main.append(copy, make('p'), area);
  leavePage('show-corrections');
}

// ---- summary

function table(caption, rows, onClick) {
  const all = document.createDocumentFragment();
  all.append(make('h3', '', caption));
  const body = make('table');
  const most = Math.max(1, ...rows.map(r => r.bar));
  for (const row of rows) {
    const line = make('tr');
    const name = make('td');
    const link = make('button', 'link');
    link.type = 'button';
    appendText(link, row.name || '(none)');
    link.addEventListener('click', () => onClick(row));
    name.append(link);
    const bar = make('td', 'bar');
    const fill = make('i');
    fill.style.width = (100 * row.bar / most) + '%';
    fill.style.setProperty('--c', row.colour || 'var(--grey)');
    bar.append(fill);
    line.append(name, bar, make('td', 'n', row.text));
    body.append(line);
  }
  const scroll = make('div', 'scroll');
  scroll.append(body);
  all.append(scroll);
  return all;
}

function choose(id, value) {
  const select = $('filter-' + id);
  select.value = value || ' ';
  filter();
  if (shown.length > 0) open(shown[0]);
}

function openById(id) {
  const i = pages.findIndex(p => p.id === id);
  if (i >= 0) open(i);
}

function showSummary() {
  const s = data.summary;
  const main = $('page');
  const numbers = make('div', 'numbers');
  for (const [what, value] of [['pages', number(s.pages)], ['called no story', number(s.noArticles)], ['hosts', number(s.hosts)],
    ['words kept', number(s.keptWords)], ['words struck', number(s.struckWords)], ['of all words struck', percent(s.struckWords, s.keptWords + s.struckWords)]]) {
    const one = make('div');
    one.append(make('b', '', value), what);
    numbers.append(one);
  }
  const ofPage = rows => rows.map(([id, title, part, note]) =>
    ({name: title || id, id, bar: part, text: `${(100 * part).toFixed(1)} %${note ? ' · ' + note : ''}`}));
  main.replaceChildren(make('h2', '', 'Summary'), numbers,
    table('Struck by category', s.byCategory.map(([name, n, words]) => ({name, bar: n, colour: colour(name), text: `${number(n)} · ${number(words)} words`})), row => choose('category', row.name)),
    table('Struck by host', s.byHost.map(([name, n, words, kept, many]) => ({name, bar: n, text: `${number(n)} on ${number(many)} pages · ${percent(words, words + kept)} of words`})), row => choose('host', row.name)),
    table('Most frequent rules', s.byRule.map(([name, n, category]) => ({name, bar: n, colour: colour(category), text: number(n)})), row => choose('rule', row.name)),
    table('Highest struck share', ofPage(s.highest), row => openById(row.id)),
    table('Called no story', ofPage(s.noArticle), row => openById(row.id)));
  leavePage('show-summary');
}

function leavePage(view) {
  current = -1;
  markCurrent();
  press(view);
  window.scrollTo(0, 0);
}

function press(view) {
  for (const id of ['show-summary', 'show-corrections']) $(id).setAttribute('aria-pressed', id === view);
}

// ---- keys and start

function step(by) {
  if (shown.length === 0) return;
  const at = shown.indexOf(current);
  open(shown[Math.max(0, Math.min(shown.length - 1, at < 0 ? 0 : at + by))]);
}
$('show-summary').addEventListener('click', showSummary);
$('show-corrections').addEventListener('click', showCorrections);
$('show-help').addEventListener('click', () => $('help').showModal());
$('help').querySelector('[data-close]').addEventListener('click', () => $('help').close());
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (['INPUT', 'SELECT', 'TEXTAREA'].includes(event.target.tagName)) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  const action = {j: () => step(1), k: () => step(-1), s: showSummary, c: showCorrections,
    f: () => $('filter-text').focus(), '?': () => $('help').showModal()}[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});
$('totals').textContent = `${number(data.summary.pages)} pages, ${number(data.summary.keptWords)} words kept, ${number(data.summary.struckWords)} struck`;
if (data.summary.sampled) {
  $('sampled').hidden = false;
  $('sampled').textContent = `A sample of ${number(pages.length)} of ${number(data.summary.pages)} pages, in which every host and rule has its turn (seed ${data.summary.seed}). The figures of the summary are of all pages.`;
}
filter();
showSummary();
