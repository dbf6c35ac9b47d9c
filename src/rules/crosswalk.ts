/**
 * Frameworks that have layers and outcomes instead of weaknesses: which a rule speaks to. For the docs alone; findings
 * name the lists of standards.ts. CSA MAESTRO (2025-02-06) has layers and no control numbers; NIST CSF 2.0 by subcategory
 * (IR 8596, the Cyber AI Profile, still a preliminary draft, uses the same ids); NIST AI RMF 1.0 by category.
 */
export const FRAMEWORKS = {
  maestro: {
    name: 'CSA MAESTRO (2025-02-06)',
    entries: {
      L2: 'Layer 2, Data Operations',
      L3: 'Layer 3, Agent Frameworks',
      L4: 'Layer 4, Deployment and Infrastructure',
      L5: 'Layer 5, Evaluation and Observability',
      L6: 'Layer 6, Security and Compliance',
      L7: 'Layer 7, Agent Ecosystem',
    },
  },
  csf: {
    name: 'NIST CSF 2.0',
    entries: {
      'GV.PO-01': 'Policy is established, communicated and enforced',
      'GV.RR-02': 'Roles, responsibilities and authorities',
      'GV.SC-07': 'Risks of suppliers are assessed and monitored',
      'ID.RA-07': 'Changes and exceptions are managed, recorded and tracked',
      'ID.RA-09': 'Authenticity and integrity of software before use',
      'PR.AA-01': 'Identities and credentials are managed',
      'PR.AA-03': 'Users, services and hardware are authenticated',
      'PR.AA-05': 'Access permissions: least privilege, separation of duties',
      'PR.DS-02': 'Data in transit is protected',
      'PR.IR-01': 'Networks and environments are protected from unauthorised use',
      'PR.PS-01': 'Configuration management',
      'PR.PS-04': 'Log records are generated',
      'PR.PS-05': 'Unauthorised software is prevented',
    },
  },
  rmf: {
    name: 'NIST AI RMF 1.0',
    entries: {
      'GOVERN 1': 'Policies, processes, procedures and practices (1.6: inventory)',
      'GOVERN 2': 'Accountability (2.1: roles and responsibility)',
      'GOVERN 3': 'Human-AI roles (3.2: oversight)',
      'GOVERN 6': 'Third-party software, data and supply chain',
      'MAP 3': 'Capabilities and human oversight (3.5)',
      'MAP 4': 'Risks of all components, third parties’ too',
      'MEASURE 2': 'Trustworthiness is evaluated (2.7: security and resilience)',
      'MANAGE 4': 'Monitoring and change management (4.1)',
    },
  },
} as const;

export type Framework = keyof typeof FRAMEWORKS;
type Ids = { readonly [F in Framework]: readonly (keyof (typeof FRAMEWORKS)[F]['entries'])[] };

const AUTHORITY: Ids = { maestro: ['L3', 'L6'], csf: ['PR.AA-05'], rmf: ['MAP 3', 'MEASURE 2'] };
const APPROVAL: Ids = { maestro: ['L3', 'L6'], csf: ['PR.AA-05'], rmf: ['GOVERN 3', 'MAP 3'] };
const PIPELINE: Ids = { maestro: ['L4', 'L6'], csf: ['PR.AA-05', 'PR.AA-01'], rmf: ['MAP 3', 'MEASURE 2'] };
const IDENTITY: Ids = { maestro: ['L4', 'L6'], csf: ['PR.AA-05', 'PR.AA-01'], rmf: ['GOVERN 2', 'MEASURE 2'] };
const SUPPLY: Ids = {
  maestro: ['L3', 'L7'],
  csf: ['PR.PS-05', 'ID.RA-09', 'GV.SC-07'],
  rmf: ['GOVERN 6', 'MAP 4'],
};
const SECRET: Ids = { maestro: ['L4', 'L6'], csf: ['PR.AA-01'], rmf: ['MEASURE 2'] };
const CONTAINMENT: Ids = { maestro: ['L4', 'L6'], csf: ['PR.IR-01'], rmf: ['MEASURE 2'] };
const CALLERS: Ids = { maestro: ['L7', 'L6'], csf: ['PR.AA-03', 'PR.AA-05'], rmf: ['MAP 3'] };
const CONFIGURATION: Ids = { maestro: ['L3', 'L6'], csf: ['PR.PS-01', 'ID.RA-07'], rmf: ['MANAGE 4'] };
const GOVERNANCE: Ids = { maestro: ['L6'], csf: ['GV.PO-01', 'GV.RR-02', 'ID.RA-07'], rmf: ['GOVERN 1', 'GOVERN 2'] };
const RECORD: Ids = { maestro: ['L5'], csf: ['PR.PS-04'], rmf: ['MANAGE 4'] };
const INPUT: Ids = { maestro: ['L2', 'L3'], csf: ['PR.PS-01'], rmf: ['MAP 4', 'MEASURE 2'] };

/** By rule id; a test holds it complete. */
export const CROSSWALK: Readonly<Record<string, Ids>> = {
  'agent-output': PIPELINE,
  'agent-secret': SECRET,
  'agent-token-write': PIPELINE,
  'anonymous-endpoint': CALLERS,
  'approval-bypass': APPROVAL,
  'auto-approved-tool': APPROVAL,
  'broad-role': IDENTITY,
  ceiling: GOVERNANCE,
  'confirmation-removed': APPROVAL,
  'custom-rule': GOVERNANCE,
  'deployed-agent': AUTHORITY,
  'embedded-token': SECRET,
  'escalation-path': IDENTITY,
  'gate-changed': GOVERNANCE,
  'guard-removed': APPROVAL,
  'hidden-text': INPUT,
  'hook-runs-command': CONFIGURATION,
  'host-wide-filesystem': CONTAINMENT,
  'inherits-all-tools': AUTHORITY,
  'insecure-transport': { maestro: ['L7'], csf: ['PR.DS-02'], rmf: ['MEASURE 2'] },
  'install-script': SUPPLY,
  'known-token': SECRET,
  'lock-changed': SUPPLY,
  never: GOVERNANCE,
  'new-agent-workflow': SUPPLY,
  'new-server': SUPPLY,
  'not-evaluated': CONFIGURATION,
  'open-egress': CONTAINMENT,
  'open-trigger': PIPELINE,
  'open-trust-policy': CALLERS,
  'policy-changed': GOVERNANCE,
  'policy-entry': GOVERNANCE,
  'record-removed': RECORD,
  'remote-write': APPROVAL,
  'required-control': GOVERNANCE,
  'sandbox-off': CONTAINMENT,
  'shared-identity': IDENTITY,
  'shell-launched-server': SUPPLY,
  'standing-command': AUTHORITY,
  'standing-credential': SECRET,
  'static-key': SECRET,
  'trusted-source': SUPPLY,
  'unbounded-connector': AUTHORITY,
  'unlisted-model': GOVERNANCE,
  'unpinned-server': SUPPLY,
  'unreadable-manifest': CONFIGURATION,
  'unscoped-shell': AUTHORITY,
  'unscoped-tool': AUTHORITY,
  'untrusted-prompt': INPUT,
  'wider-agent': AUTHORITY,
  'wider-callers': CALLERS,
  'wider-server': AUTHORITY,
  'wildcard-role': IDENTITY,
  'without-effect': CONFIGURATION,
};
