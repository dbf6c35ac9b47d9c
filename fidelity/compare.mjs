// One pair: what the client did with a call, next to what the model says of it.

/** `inherit` and `ask` are one here: with nobody to ask, a client refuses both, unless its own `means` says otherwise. */
const MEANS = { allow: 'ran', inherit: 'refused', ask: 'refused', deny: 'denied' };

/**
 * @returns {{group: string, settings: string, call: string, client: string, said: string, model: string, because: string,
 *   verdict: 'agree' | 'model narrower' | 'model wider' | 'other refusal' | 'not observed', agrees: boolean, known?: string}}
 */
export function compare(client, session, call, observed, { effect, because }) {
  const verdict = judge(observed.outcome, { ...MEANS, ...client.means }[effect]);
  return {
    group: session.group,
    settings: session.title,
    call: labelOf(call),
    client: observed.outcome,
    said: observed.said,
    model: effect,
    because,
    verdict,
    agrees: verdict === 'agree',
    ...(call.known !== undefined && { known: call.known }),
  };
}

export function labelOf(call) {
  return `${call.tool ?? ''} ${call.label}`.trim();
}

function judge(seen, model) {
  if (seen === 'unclear') return 'not observed';
  if (seen === model) return 'agree';
  if (seen === 'ran') return 'model narrower';
  return model === 'ran' ? 'model wider' : 'other refusal';
}
