// The document itself: comments, broken text, wrong types, variables, keys of old versions.
import { edit, read, set, sh, write } from './calls.mjs';

const CALLS = [...sh('zz a', 'yy'), write('./a.txt'), edit('./a.txt'), read('./a.txt')];
const ZZ = '"run_shell_command(zz)"';
const texts = (group, list) => list.map((text) => set(group, undefined, CALLS, { text }));

export const documents = [
  ...texts('documents: text', [
    `{"tools":{"allowed":[${ZZ}]}}`,
    `// words\n{"tools":{/* more */"allowed":[${ZZ}]}}`,
    `{"tools":{"allowed":[${ZZ},]}}`,
    `\ufeff{"tools":{"allowed":[${ZZ}]}}`,
    `{"tools":{"allowed":["write_file"]},"tools":{"allowed":[${ZZ}]}}`,
    `{"tools":{"allowed":["write_file"],"allowed":[${ZZ}]}}`,
    `{"Tools":{"allowed":[${ZZ}]}}`,
    `{"tools":{"Allowed":[${ZZ}]}}`,
    `{"too\\u006cs":{"allowed":["run_shell_command(z\\u007a)"]}}`,
    `[{"tools":{"allowed":[${ZZ}]}}]`,
    '{}',
    '',
    'null',
    '{',
    `{"__proto__":{"tools":{"allowed":[${ZZ}]}}}`,
    `{"tools":{"__proto__":{"allowed":[${ZZ}]}}}`,
    `{'tools':{}}`,
  ]),
  ...texts('documents: keys of old versions', [
    `{"allowedTools":[${ZZ}],"coreTools":["read_file"],"excludeTools":["write_file"]}`,
    `{"allowed":[${ZZ}]}`,
    `{"tools.allowed":[${ZZ}]}`,
    '{"tools":{"excludeTools":["write_file"]}}',
  ]),
  ...texts('documents: types', [
    `{"tools":{"allowed":${ZZ}}}`,
    '{"tools":{"allowed":"*"}}',
    '{"tools":{"exclude":"*"}}',
    '{"tools":{"exclude":"write_file"}}',
    '{"tools":{"confirmationRequired":"*","allowed":["write_file"]}}',
    '{"tools":{"core":"*"}}',
    '{"tools":{"core":"write_file"}}',
    '{"tools":{"core":""}}',
    `{"tools":{"allowed":[${ZZ},1]}}`,
    `{"tools":{"allowed":[${ZZ},null]}}`,
    `{"tools":{"allowed":{"0":${ZZ}}}}`,
    '{"tools":{"allowed":null}}',
    '{"tools":{"core":null}}',
    '{"tools":{"core":{}}}',
    '{"tools":{"exclude":null}}',
    '{"tools":{"exclude":[["write_file"]]}}',
    '{"tools":{"exclude":[1,"write_file"]}}',
    '{"tools":null}',
    '{"tools":[]}',
    '{"tools":"x"}',
    '{"general":"auto_edit"}',
    '{"general":{"defaultApprovalMode":null}}',
    '{"general":{"defaultApprovalMode":1}}',
  ]),
  ...texts('documents: variables', [
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the client's own form
    '{"tools":{"allowed":["${NOT_SET:-run_shell_command(zz)}"]}}',
    '{"tools":{"allowed":["${NOT_SET:-write_file}"]}}',
    '{"tools":{"allowed":["run_shell_command(${NOT_SET:-zz})"]}}',
    '{"tools":{"allowed":["run_shell_command($NOT_SET)"]}}',
    '{"tools":{"allowed":["$NOT_SET"]}}',
    '{"tools":{"exclude":["${NOT_SET:-write_file}"]}}',
    '{"general":{"defaultApprovalMode":"${NOT_SET:-auto_edit}"}}',
    '{"general":{"defaultApprovalMode":"${NOT_SET:-plan}"}}',
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the client's own form
  ]),
];
