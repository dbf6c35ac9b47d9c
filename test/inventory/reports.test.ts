import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { readInventory } from '../../src/inventory/read-inventory.ts';
import { CSV_COLUMNS, renderInventoryCsv } from '../../src/reports/inventory-csv.ts';
import { renderInventoryCycloneDx } from '../../src/reports/inventory-cyclonedx.ts';
import { renderInventoryJson } from '../../src/reports/inventory-json.ts';
import { renderInventoryMarkdown } from '../../src/reports/inventory-markdown.ts';
import { inventorySchema } from '../../src/reports/inventory-schema.ts';
import { renderInventoryText } from '../../src/reports/inventory-text.ts';
import { distrust } from '../../src/untrusted.ts';
import { sampleInventory } from './sample.ts';

const HOSTILE = [
  '=HYPERLINK("https://evil.example","x")',
  '+1-1|cmd',
  '@SUM(1)',
  '-2+3',
  '"quote","next',
  'a\r\n::error::b',
  '##[error]b',
  '| cell | [x](https://evil.example) <img src=x onerror=alert(1)>',
  '```\n# head',
  '\u202etxt\u0007\u001b[31m',
];

describe('the JSON inventory', () => {
  it('is as its schema says, whatever a manifest holds', async () => {
    for (const text of ['x', ...HOSTILE]) {
      const report: unknown = JSON.parse(renderInventoryJson(await sampleInventory(text, text)));
      expect(inventorySchema.safeParse(report).error).toBeUndefined();
    }
  });

  it('comes back as it was written', async () => {
    for (const text of ['x', ...HOSTILE]) {
      const written = renderInventoryJson(await sampleInventory(text, text));
      const read = readInventory(written);
      expect(read && renderInventoryJson(read)).toBe(written);
    }
    expect(readInventory('{}')).toBeNull();
    expect(readInventory('[')).toBeNull();
  });
});

describe('the table', () => {
  it('has one row an agent, each with all columns, by RFC 4180', async () => {
    const rows = cellsOf(renderInventoryCsv(await sampleInventory()));
    expect(rows[0]).toEqual(CSV_COLUMNS);
    expect(rows.map((r) => r[2])).toEqual([
      'agent',
      'Claude Code',
      'Claude Code agent helper',
      'Copilot CLI',
      'MCP server helper',
      'MCP server web',
    ]);
    for (const row of rows) expect(row).toHaveLength(CSV_COLUMNS.length);
  });

  it('starts no cell as a formula does', async () => {
    for (const text of HOSTILE) {
      const inventory = await sampleInventory(text, text);
      const [repository] = inventory.repositories;
      const named: Inventory = {
        ...inventory,
        repositories: repository ? [{ ...repository, repository: distrust(text) }] : [],
      };
      const rows = cellsOf(renderInventoryCsv(named));
      expect(rows.length).toBeGreaterThan(3);
      for (const row of rows) {
        expect(row).toHaveLength(CSV_COLUMNS.length);
        for (const cell of row) expect(cell).not.toMatch(/^[\s\u0000-\u0020]*[=+\-@\t\r\n|]/);
      }
    }
    const owner = cellsOf(renderInventoryCsv(await sampleInventory()))[1];
    expect(owner).toContain("'=cmd()");
    expect(owner).toContain("'@SUM(1)");
  });

  it('keeps a repository that failed', () => {
    const failed: Inventory = {
      schemaVersion: 1,
      generated: '',
      repositories: [
        {
          repository: distrust('acme/gone'),
          revision: distrust(''),
          manifests: 0,
          policy: { source: 'built-in', digest: null },
          agents: [],
          remarks: [],
          failed: ['It is gone.'],
        },
      ],
    };
    expect(renderInventoryCsv(failed)).toContain('"acme/gone"');
    for (const text of [
      renderInventoryText(failed, { color: false }),
      renderInventoryMarkdown(failed),
      renderInventoryJson(failed),
      renderInventoryCycloneDx(failed),
    ])
      expect(text).toContain('It is gone.');
  });
});

describe('the text', () => {
  it('shows each agent with what it may do, and lets nothing act', async () => {
    const text = renderInventoryText(await sampleInventory(), { color: false });
    expect(text).toContain(
      '5 agents in 1 repository · 2 unscoped · 4 without an owner · 2 with a long-lived credential',
    );
    expect(text).toMatch(/standing {4}block shell: `Bash\(npx \*\)` runs any code/);
    expect(text).toMatch(/asked {7}command: `Bash\(ask x\)`/);
    expect(text).toMatch(/^ {2}agent .* changed$/m);
    expect(text).not.toContain('Claude Code Claude Code');
    for (const hostile of HOSTILE) {
      const shown = renderInventoryText(await sampleInventory(hostile, hostile), { color: false });
      expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(shown).not.toContain('##[');
      for (const line of shown.split('\n')) expect(line).not.toMatch(/^\s*::/);
    }
  });
});

const KNOWN = new Set('h3 p code table thead tbody tr th td details summary ul li strong hr'.split(' '));

describe('the Markdown', () => {
  it('has a table of agents, and no word of a manifest makes markup of it', async () => {
    for (const hostile of HOSTILE) {
      const shown = renderInventoryMarkdown(await sampleInventory(hostile, hostile));
      const page = micromark(shown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
      const elements = new Set([...page.matchAll(/<([a-z]\w*)/g)].map((m) => m[1]));
      expect([...elements].filter((e) => !KNOWN.has(e ?? ''))).toEqual([]);
      expect(page).not.toMatch(/href|@\w+ ?<|<h1/);
      const rows = page.split('<tr>').slice(1);
      expect(rows).toHaveLength(6);
      for (const row of rows) expect(row.split(/<t[hd]/)).toHaveLength(8);
    }
  });

  it('is within its limit, tables before details', async () => {
    const [one] = (await sampleInventory()).repositories;
    const repositories = one ? Array.from({ length: 200 }, () => one) : [];
    const shown = renderInventoryMarkdown({ schemaVersion: 1, generated: '', repositories }, { limit: 20_000 });
    expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(20_000);
    expect(shown).toContain('left out');
  });
});

describe('the bill of materials', () => {
  it('has agents and programs as components, remotes as services, and who calls whom', async () => {
    const bom = JSON.parse(renderInventoryCycloneDx(await sampleInventory())) as {
      bomFormat: string;
      serialNumber: string;
      components: { 'bom-ref': string; name: string; type: string }[];
      services: { 'bom-ref': string; endpoints: string[] }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    expect(bom.bomFormat).toBe('CycloneDX');
    expect(bom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-5,8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(bom.components.map((c) => c.name)).toEqual([
      'Claude Code',
      'npx -y @acme/db@1.0.0 x',
      'Claude Code agent helper',
      'Copilot CLI',
      'MCP server helper',
      'MCP server web',
    ]);
    expect(bom.services.map((s) => s.endpoints)).toEqual([['https://mcp.example.com/mcp']]);
    const refs = [...bom.components, ...bom.services].map((c) => c['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const { ref, dependsOn } of bom.dependencies) for (const to of [ref, ...dependsOn]) expect(refs).toContain(to);
  });

  it('is the same bytes for the same inventory', async () => {
    const inventory = await sampleInventory();
    expect(renderInventoryCycloneDx(inventory)).toBe(renderInventoryCycloneDx(inventory));
  });
});

/** A reader of RFC 4180, as plain as the RFC. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < csv.length; ) {
    expect(csv[at]).toBe('"');
    let cell = '';
    for (at += 1; ; at += 1) {
      if (csv[at] !== '"') cell += csv[at] ?? '';
      else if (csv[at + 1] === '"') cell += csv[++at];
      else break;
    }
    row.push(cell);
    at += 1;
    if (csv[at] === ',') at += 1;
    else {
      expect(csv.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
