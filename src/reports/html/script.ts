/**
 * What the inventory's page does besides standing there: search, filter, sort, open for print. It makes no markup and
 * reads the change's words only to compare them; letters and keys stand in `data-` attributes that are ours.
 */
export const SCRIPT = `'use strict';
(() => {
const controls = document.getElementById('controls');
const details = () => document.querySelectorAll('details:not([open])');
let opened = [];
addEventListener('beforeprint', () => { opened = [...details()]; for (const d of opened) d.open = true; });
addEventListener('afterprint', () => { for (const d of opened) d.open = false; opened = []; });
const table = document.querySelector('table.agents');
if (!controls || !table) return;

const rows = [...table.tBodies].map((body) => ({
  body, traits: body.dataset.f, keys: body.dataset.k.split(' ').map(Number), text: null, cells: null,
}));
const find = document.getElementById('find');
const boxes = [...controls.querySelectorAll('input[type=checkbox]')];
const shown = document.getElementById('shown');
const none = document.getElementById('none');
const number = (n) => n.toLocaleString('en');

// Labels of the record are ours and are not searched: else every row would have them.
const textOf = (row) => row.text ??= [...row.body.querySelectorAll('tr:first-child > *, li')]
  .map((e) => e.textContent).join(' ').toLowerCase();

function filter() {
  const words = find.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const wanted = boxes.filter((b) => b.checked).map((b) => b.value);
  const counts = new Map(boxes.map((b) => [b, 0]));
  let hits = 0;
  for (const row of rows) {
    const hit = wanted.every((w) => row.traits.includes(w)) && words.every((w) => textOf(row).includes(w));
    if (row.body.hidden === hit) row.body.hidden = !hit;
    if (!hit) continue;
    hits += 1;
    for (const b of boxes) if (row.traits.includes(b.value)) counts.set(b, counts.get(b) + 1);
  }
  for (const [b, count] of counts) b.parentElement.querySelector('b').textContent = number(count);
  shown.textContent = number(hits) + ' of ' + number(rows.length) + ' agents shown';
  none.hidden = hits > 0;
}

const heads = [...table.tHead.rows[0].cells];
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
// A name is sorted by itself, without what stands below it.
const textIn = (cell) => (cell.querySelector('b') ?? cell).textContent;
const cellText = (row, column) => (row.cells ??= [])[column] ??= textIn(row.body.rows[0].cells[column]);

function sort(column, up) {
  const by = heads[column].dataset.s;
  const order = up ? 1 : -1;
  rows.sort(by === 't'
    ? (a, b) => order * collator.compare(cellText(a, column), cellText(b, column))
    : (a, b) => order * (a.keys[by] - b.keys[by]));
  table.append(...rows.map((r) => r.body));
  for (const [i, head] of heads.entries())
    if (i === column) head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    else head.removeAttribute('aria-sort');
  select.value = String(column);
}

const select = document.getElementById('order');
for (const [i, head] of heads.entries()) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  button.addEventListener('click', () => {
    const was = head.getAttribute('aria-sort');
    sort(i, was ? was === 'descending' : head.dataset.s === 't');
  });
  head.replaceChildren(button);
  const option = document.createElement('option');
  option.value = String(i);
  option.textContent = button.textContent;
  select.append(option);
  if (head.hasAttribute('aria-sort')) select.value = option.value;
}
select.addEventListener('change', () => sort(Number(select.value), heads[select.value].dataset.s === 't'));

let waiting = 0;
find.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
for (const box of boxes) box.addEventListener('change', filter);
controls.addEventListener('submit', (event) => event.preventDefault());
function clear() {
  find.value = '';
  for (const box of boxes) box.checked = false;
  filter();
}
document.getElementById('clear').addEventListener('click', () => { clear(); find.focus(); });

// A click on a row does what its arrow does, except on what is a control itself, or at the end of a selection.
table.addEventListener('click', (event) => {
  const body = event.target.closest('tbody');
  if (!body || event.target.closest('a,button,summary,details') || String(getSelection())) return;
  const record = body.querySelector('details');
  record.open = !record.open;
});

// A link to an agent shows and opens it, even where a filter hides it.
function jump() {
  const body = /^#agent-\\w+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
  if (!body) return;
  if (body.hidden) clear();
  body.querySelector('details').open = true;
  body.scrollIntoView();
}
addEventListener('hashchange', jump);

controls.hidden = false;
// A browser keeps what was typed when a page is loaded again.
filter();
jump();
})();
`;
