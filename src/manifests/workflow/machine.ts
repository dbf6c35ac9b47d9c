import type { Span } from '../../document/value.ts';
import { at, items, text } from '../../document/value.ts';
import { digest, placeIn } from '../reading.ts';
import type { Job } from './surroundings.ts';

/** The machine that a job runs on, and what its container is given of it. */
export function readMachine(around: Job): void {
  const { job, name, file, to } = around;
  const put = (dimension: string, wide: boolean, label: string, span: Span): void =>
    to.fact({
      kind: 'isolation',
      agent: name,
      subject: `${name} ${dimension}`,
      dimension,
      level: wide ? 1 : 0,
      defaultLevel: 0,
      label,
      stated: true,
      place: placeIn(file, span),
    });
  const runsOn = at(job, 'runs-on');
  if (runsOn) {
    const labels = [
      text(runsOn),
      ...items(runsOn).map((v) => text(v)),
      text(at(runsOn, 'labels')),
      ...items(at(runsOn, 'labels')).map((v) => text(v)),
    ];
    const own = labels.includes('self-hosted');
    put('runner', own, own ? 'self-hosted' : 'hosted', runsOn.span);
    // Who runs the machines of a group is not known here.
    const group = text(at(runsOn, 'group'));
    if (!own) put('group of runners', group !== undefined, group ?? 'none', runsOn.span);
  }
  const options = at(job, 'container', 'options') ?? at(job, 'container', 'volumes');
  const volumes = items(at(job, 'container', 'volumes')).map((v) => text(v) ?? '');
  const words = [text(at(job, 'container', 'options')) ?? '', ...volumes].join(' ');
  const wide = /--privileged|docker\.sock|--pid[= ]host|--network[= ]host|--cap-add|(^| )\/:/.test(words);
  put('container', wide, wide ? `options ${digest(words)}` : 'plain', (options ?? job).span);
}
