import { cpus, totalmem } from 'node:os';

/** The middle of the sorted numbers; of an even count, the mean of the two in the middle. NaN for none. */
export function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.trunc(half)];
}

/** Plain numbers of one measured program: milliseconds and MB (10^6 bytes); null for what was not measured. */
export function summary({ times, rss, failure }) {
  if (failure !== undefined) return { failure };
  return {
    medianMs: rounded(median(times)),
    minMs: rounded(Math.min(...times)),
    maxMs: rounded(Math.max(...times)),
    peakRssMb: rss.length === 0 ? null : rounded((median(rss) * 1024) / 1e6),
  };
}

/** How many times more than ours; null where one of the two is missing. */
export function ratios(theirs, ours) {
  const ratio = (left, right) => (left > 0 && right > 0 ? rounded(left / right, 2) : null);
  return { time: ratio(theirs.medianMs, ours.medianMs), rss: ratio(theirs.peakRssMb, ours.peakRssMb) };
}

/** What the numbers depend on. */
export function machine() {
  const [cpu] = cpus();
  return {
    cpus: cpus().length,
    model: cpu?.model.trim() ?? 'unknown',
    memoryGb: rounded(totalmem() / 1e9),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}

/** The report of bench/review.mjs as an aligned table with its footer. */
export function renderTable(report) {
  const lines = [];
  for (const tree of report.trees) {
    lines.push(`(${tree.id}) ${tree.title}`);
    lines.push(...aligned([HEADER, ...tree.rows.map(cells)]), '');
  }
  const { base, git } = report;
  lines.push(`an empty Node process: ${ms(base.medianMs)} median, ${ms(base.minMs)} min, ${mb(base.peakRssMb)}`);
  const [first] = report.trees;
  const review = first?.rows[0];
  if (review?.overEmptyNodeMs !== undefined) {
    lines.push(`review (a): ${signed(review.overEmptyNodeMs)} ms over an empty Node process`);
  }
  lines.push(`git alone in (a), each bare, one after the other: ${git.map((g) => `${g.label} ${said(g)}`).join(', ')}`);
  lines.push('', ...report.notes);
  return `${lines.join('\n')}\n`;
}

const HEADER = ['', 'median', 'min', 'peak RSS', 'time', 'RSS', 'said'];

function cells(row) {
  if (row.failure !== undefined) return [row.label, `not measured: ${row.failure}`];
  const times = (ratio) => (ratio === undefined ? '' : ratio === null ? '–' : `×${ratio.toFixed(2)}`);
  const { ratio } = row;
  return [
    row.label,
    ms(row.medianMs),
    ms(row.minMs),
    mb(row.peakRssMb),
    times(ratio?.time),
    times(ratio?.rss),
    row.said,
  ];
}

/** The first and the last column to the left, numbers to the right; a row of two cells is a remark. */
function aligned(rows) {
  const full = rows.filter((row) => row.length === HEADER.length);
  const widths = HEADER.map((_, column) => Math.max(...full.map((row) => row[column].length)));
  widths[0] = Math.max(...rows.map((row) => row[0].length));
  return rows.map((row) => {
    const numbers =
      row.length === 2 ? [row[1]] : [...row.slice(1, -1).map((cell, n) => cell.padStart(widths[n + 1])), row.at(-1)];
    return `  ${[row[0].padEnd(widths[0]), ...numbers].join('  ')}`.trimEnd();
  });
}

function said(row) {
  return row.failure === undefined ? ms(row.medianMs) : `not measured (${row.failure})`;
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}

function mb(value) {
  return value === null ? '–' : `${value.toFixed(1)} MB`;
}

function signed(value) {
  return `${value < 0 ? '' : '+'}${value.toFixed(1)}`;
}

function rounded(value, digits = 1) {
  return Number(value.toFixed(digits));
}
