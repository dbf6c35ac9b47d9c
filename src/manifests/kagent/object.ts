import type { AccessBuilder } from '../../access/builder.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, entry, text } from '../../document/value.ts';
import { folderOf } from '../deployed/agent.ts';
import type { SourceFile } from '../manifest-format.ts';

/** One Kubernetes object of a file. */
export interface KubeObject {
  /** The API group without its version. */
  readonly group: string;
  readonly kind: string;
  /** `namespace/name`, or the name alone where the file names no namespace. */
  readonly name: string;
  readonly spec: Value | undefined;
  readonly span: Span;
  /** Agents of one namespace and folder call each other by their plain names. */
  readonly team: string;
  /** Where names of secrets and accounts are unique: its namespace, or its folder where the file names none. */
  readonly space: string;
  readonly value: Value;
  readonly file: SourceFile;
  readonly to: AccessBuilder;
}

/** The object that a document is, or undefined. */
export function objectOf(value: Value, file: SourceFile, to: AccessBuilder): KubeObject | undefined {
  const apiVersion = text(at(value, 'apiVersion'));
  const kind = text(at(value, 'kind'));
  if (apiVersion === undefined || kind === undefined) return undefined;
  const name = text(at(value, 'metadata', 'name')) ?? text(at(value, 'metadata', 'generateName')) ?? '';
  const namespace = text(at(value, 'metadata', 'namespace')) ?? '';
  return {
    group: apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/'))),
    kind,
    name: namespace === '' ? name : `${namespace}/${name}`,
    spec: at(value, 'spec'),
    span: entry(value, 'kind')?.keySpan ?? value.span,
    team: `${folderOf(file.path)} ${namespace}`,
    space: namespace === '' ? `./${folderOf(file.path)}` : namespace,
    value,
    file,
    to,
  };
}

/** The name of an object that another refers to, in the referrer's namespace where none is given. */
export function referred(value: Value | undefined, from: KubeObject): string {
  const name = text(at(value, 'name')) ?? text(at(value, 'ref')) ?? '';
  const namespace = text(at(value, 'namespace')) ?? from.name.split('/').slice(0, -1).join('/');
  return namespace === '' || name.includes('/') ? name : `${namespace}/${name}`;
}

/** Namespaces whose names are hosts for this object: its own, and kagent's. */
export function namespacesOf(object: KubeObject): readonly string[] {
  return [...object.name.split('/').slice(0, -1), 'kagent'];
}
