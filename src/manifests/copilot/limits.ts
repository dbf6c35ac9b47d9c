import type { Member } from '../../access/access.ts';
import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import { EVERYTHING, SEPARATOR } from '../../access/pattern.ts';
import type { StringValue, Value } from '../../document/value.ts';
import { at, entry } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import { toolList, toolPattern } from './tool-names.ts';

/**
 * What the `tools` of an agent or prompt let it use. Two statements, so that each is compared where it says something:
 * whether it has every tool, and, where it has a list, the list. A new agent with a list of its own has no more than the
 * session in which it runs; a prompt has that without a list, too.
 */
export function readLimits(
  front: Value,
  of: {
    readonly id: string;
    readonly name: string;
    readonly isPrompt: boolean;
    readonly member?: Member;
    /** Whose tools it has without a list of its own, where that is not everyone's. */
    readonly ofAgent?: StringValue;
  },
  file: SourceFile,
  to: AccessBuilder,
): void {
  const tools = entry(front, 'tools');
  const named = toolList(tools?.value);
  const unset = !tools || tools.value.kind === 'null';
  const theirs = unset ? of.ofAgent : undefined;
  const all = (unset && !theirs) || named.some((t) => t.value.trim() === '*');
  const span = tools?.value.span ?? at(front, 'name')?.span ?? at(front, 'description')?.span ?? front.span;
  const words = tools ? 'tools: *' : 'every tool, because there is no `tools` key';
  const whole: Entry = {
    effect: 'inherit',
    uses: EVERYTHING,
    place: placeIn(file, span),
    text: words,
    origin: 'tools',
  };
  const member = of.member ? { member: of.member } : {};
  const prefix = of.isPrompt ? 'reach ' : '';
  to.agent({
    id: `${prefix}${of.id}`,
    name: of.name,
    role: 'limit',
    ...member,
    list: { entries: all ? [whole] : [], default: 'deny' },
  });
  if (all) return;
  const listed = named.flatMap((tool): Entry[] => {
    const pattern = toolPattern(tool.value);
    if (!pattern) return [];
    return [{ effect: 'inherit', uses: pattern, place: placeIn(file, tool.span), text: tool.value, origin: 'tools' }];
  });
  if (theirs)
    listed.push({
      effect: 'inherit',
      uses: { sequences: [[`the tools of ${theirs.value.toLowerCase()}${SEPARATOR}`]] },
      place: placeIn(file, theirs.span),
      text: `the tools of the agent ${theirs.value}`,
      origin: 'tools',
    });
  to.agent({
    id: `reach list of ${of.id}`,
    name: of.name,
    role: 'limit',
    ...member,
    list: { entries: listed, default: 'deny' },
  });
}
