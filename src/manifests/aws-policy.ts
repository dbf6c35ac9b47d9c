import type { Value } from '../document/value.ts';
import { at, text } from '../document/value.ts';
import { isPolicy, statementsOf } from './identity/aws/json-policy.ts';
import { putPolicy } from './identity/aws/put-policy.ts';
import { isTemplate, readTemplate } from './identity/aws/template.ts';
import { claims, documentsOf } from './identity/document.ts';
import type { ManifestFormat } from './manifest-format.ts';

const MARKS = [['Statement', 'Effect'], ['AWS::IAM::'], ['AWS::Serverless::', 'Policies']];
/** Files of tools that hold a policy under a key of their own. */
const INNER = ['PolicyDocument', 'AssumeRolePolicyDocument', 'Policy', 'policy', 'TrustPolicy'];

/**
 * Policies of AWS: a denial wins, then what a statement allows; trust policies say who may act as a role.
 * Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export const format: ManifestFormat = {
  id: 'aws-policy',
  title: 'AWS policies and roles',
  clients: ['AWS'],
  files: ['**/*.json', '**/*.yaml', '**/*.yml'],
  renames: true,
  reads:
    'Exact: Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition, of policy files and CloudFormation or SAM templates; attached policies by name, AWS’s widest by what they grant; permissions boundaries by name. Upper bound: organisation policies, session policies and boundaries may hold back more; parameters by their defaults, other references as their text; ordered conditions (numbers, dates, addresses) by their text. Not evaluated: policies that stand elsewhere, variables of policies by their value. Judged where an agent is named or policy lists the file, else only compared',
  claims: (file) => claims(file, { marks: MARKS, is: (d) => isTemplate(d) || policiesOf(d).length > 0 }),
  read(files, to) {
    for (const file of files) {
      for (const [i, document] of documentsOf(file, 'AWS', to).entries()) {
        if (isTemplate(document)) readTemplate(document, file, to);
        const name = file.path.replace(/^.*\//, '').replace(/\.\w+$/, '');
        for (const { key, value } of policiesOf(document)) {
          const words = [
            file.path,
            text(at(value, 'Id')),
            text(at(document, 'RoleName')),
            text(at(document, 'PolicyName')),
          ];
          const of = { id: `${file.path} ${i === 0 ? '' : i}${key}`, name: `policy ${name}`, file, words };
          putPolicy(of, statementsOf(value), [], to);
        }
      }
    }
  },
};

function policiesOf(document: Value): readonly { readonly key: string; readonly value: Value }[] {
  if (isPolicy(document)) return [{ key: '', value: document }];
  return INNER.flatMap((key) => {
    const value = at(document, key);
    return value && isPolicy(value) ? [{ key, value }] : [];
  });
}
