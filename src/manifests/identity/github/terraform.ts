import type { AccessBuilder } from '../../../access/builder.ts';
import type { Sequence } from '../../../access/pattern.ts';
import { uses } from '../../../access/pattern.ts';
import type { Value } from '../../../document/value.ts';
import { at } from '../../../document/value.ts';
import type { SourceFile } from '../../manifest-format.ts';
import { placeIn } from '../../reading.ts';
import type { Block } from '../hcl/parse.ts';
import { agentHint } from '../hint.ts';
import { putIdentity } from '../put.ts';
import { texts, word } from '../words.ts';

/** Deploy keys, and what stands before a merge. Source: integrations/terraform-provider-github, website/docs/r. */
export function readGitHubBlock(block: Block, file: SourceFile, to: AccessBuilder): void {
  const [type = '', name = ''] = block.labels;
  if (type === 'github_repository_deploy_key') readKey(block, name, file, to);
  else if (type === 'github_branch_protection' || type === 'github_branch_protection_v3')
    readProtection(block, name, file, to);
}

/** A key of one repository, with which whoever has it reads, or writes too. */
function readKey(block: Block, name: string, file: SourceFile, to: AccessBuilder): void {
  const { body } = block;
  const [title = name] = texts(at(body, 'title'));
  const [repository = ''] = texts(at(body, 'repository'));
  const only = at(body, 'read_only');
  const writes = !isTrue(only);
  const of: Sequence = [` of ${word(repository)}`];
  const held: Sequence[] = [
    ['contents: read', ...of],
    ...(writes ? [['contents: write', ...of] satisfies Sequence] : []),
  ];
  const agent = agentHint([name, title]);
  putIdentity(
    {
      id: `github deploy key ${title} of ${repository}`,
      name: `GitHub deploy key ${title}`,
      of: { platform: 'GitHub App', says: 'grants', agent },
    },
    [
      {
        effect: 'allow',
        uses: uses('github', ...held),
        text: `${writes ? 'push to' : 'read'} ${repository}`,
        file,
        span: (only ?? body).span,
      },
    ],
    to,
  );
}

/** Without protection nobody approves and anyone who may write may rewrite. */
function readProtection(block: Block, name: string, file: SourceFile, to: AccessBuilder): void {
  const { body } = block;
  const [branch = name] = texts(at(body, 'pattern') ?? at(body, 'branch'));
  const [repository = ''] = texts(at(body, 'repository_id') ?? at(body, 'repository'));
  const hint = agentHint([name, repository]);
  const own = `branch ${branch} of ${repository}`;
  const put = (dimension: string, level: number, usual: number, label: string, value: Value | undefined): void =>
    to.fact({
      kind: 'isolation',
      agent: `GitHub ${own}`,
      subject: `identity github ${own}${hint === undefined ? '' : ' of an agent'}`,
      dimension: `${dimension} ${own}`,
      level,
      defaultLevel: usual,
      label,
      stated: value !== undefined,
      place: placeIn(file, (value ?? body).span),
    });
  const reviews = block.blocks.find((b) => b.type === 'required_pull_request_reviews');
  const said = at(reviews?.body, 'required_approving_review_count');
  const count = !reviews ? 0 : said?.kind === 'number' ? Math.max(0, Math.min(MOST, Math.floor(said.value))) : 1;
  put('approvals before a merge to', MOST - count, MOST, `${count}`, said ?? reviews?.body);
  const force = at(body, 'allows_force_pushes');
  put('force pushes to', isTrue(force) ? 1 : 0, 1, isTrue(force) ? 'allowed' : 'refused', force);
}

/** More approvals than GitHub takes. */
const MOST = 10;

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}
