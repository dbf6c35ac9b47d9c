import { describe, expect, it } from 'vitest';
import { at, entries, items, text } from '../../src/document/value.ts';
import { parseHcl } from '../../src/manifests/identity/hcl/parse.ts';

const first = (source: string) => parseHcl(source).blocks[0];

describe('a Terraform file', () => {
  it('gives blocks with their labels, attributes and inner blocks', () => {
    const block = first('resource "aws_iam_role" "agent" {\n  name = "a" # x\n  inner {\n    n = 1\n  }\n}\n');
    expect(block?.labels).toEqual(['aws_iam_role', 'agent']);
    expect(text(at(block?.body, 'name'))).toBe('a');
    expect(block?.blocks.map((b) => b.type)).toEqual(['inner']);
    expect(at(block?.body, 'name')?.span).toEqual({ startLine: 2, startColumn: 10, endLine: 2, endColumn: 13 });
  });

  it('reads through jsonencode, heredocs, comments and both separators', () => {
    const block = first(
      'data "x" "y" {\n  a = jsonencode({ K = ["v", /* c */ 2,], "q" : true })\n  b = <<-EOT\n    one\n  EOT\n  // end\n}\n',
    );
    expect(items(at(block?.body, 'a', 'K')).map((v) => v.kind)).toEqual(['string', 'number']);
    expect(at(block?.body, 'a', 'q')).toMatchObject({ kind: 'boolean', value: true });
    expect(text(at(block?.body, 'b'))).toBe('    one\n');
  });

  it('keeps what is computed as a text of its own', () => {
    const block = first(
      'data "x" "y" {\n  a = var.x ? "b" : [for c in d : c]\n  e = "f/${g["h"]}"\n  i = aws_iam_role.j.arn\n}\n',
    );
    expect(entries(block?.body).map((e) => text(e.value))).toEqual([
      '${var.x ? "b" : [for c in d : c]}',
      'f/${g["h"]}',
      '${aws_iam_role.j.arn}',
    ]);
  });

  it('has the last of two equal keys of an object', () => {
    const block = first('data "x" "y" {\n  a = { k = 1, k = 2 }\n}\n');
    expect(at(block?.body, 'a', 'k')).toMatchObject({ value: 2 });
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
  });

  it('ends on whatever it is given, and says where it did not read all', () => {
    const hostile = [
      '{',
      'a = [',
      'a = {b=',
      'a = <<X\n',
      'a = "',
      'a = "${',
      'a {',
      '/*',
      'a "',
      '=',
      'x = f(',
      'a = [1 2 [',
      "a = '",
      '"\\u',
    ];
    for (const piece of hostile) expect(() => parseHcl(piece.repeat(20_000)), piece).not.toThrow();
    expect(parseHcl('a = 1\n'.repeat(10)).complete).toBe(true);
    expect(parseHcl('a = 1\n'.repeat(250_000)).complete).toBe(false);
  });
});
