/** What is cited in rules and in docs/model.md, by the name under which it is cited there. */
export const bibliography: Readonly<Record<string, string>> = {
  'Atkinson, Kress & Szechtman 2012':
    'M. P. Atkinson, M. Kress and R. Szechtman, 2012. The code has no more than authors and year.',
  'Buhaug & Gleditsch 2008':
    'H. Buhaug and K. S. Gleditsch, Contagion or confusion? Why conflicts cluster in space. International Studies Quarterly 52 (2008) 215–233.',
  'Deitchman 1962': 'S. J. Deitchman, A Lanchester model of guerrilla warfare. Operations Research 10 (1962) 818–827.',
  'Epstein 2002':
    'J. M. Epstein, Modeling civil violence: an agent-based computational approach. PNAS 99, suppl. 3 (2002) 7243–7250.',
  'Jansen & Yoshimura 1998':
    'V. A. A. Jansen and J. Yoshimura, Populations can persist in an environment consisting of sink habitats only. PNAS 95 (1998) 3696–3698.',
  'Kress & MacKay 2014':
    'M. Kress and N. J. MacKay, Bits or shots in combat? The generalized Deitchman model of guerrilla warfare. Operations Research Letters 42 (2014) 102–108.',
  'Kress & Szechtman 2009':
    'M. Kress and R. Szechtman, Why defeating insurgencies is hard: the effect of intelligence in counterinsurgency operations, a best-case scenario. Operations Research 57 (2009) 578–585.',
  'Lanchester 1916': 'F. W. Lanchester, Aircraft in Warfare: the Dawn of the Fourth Arm. Constable, London, 1916.',
  'Pulliam 1988':
    'H. R. Pulliam, Sources, sinks, and population regulation. The American Naturalist 132 (1988) 652–661.',
  'Salehyan 2007':
    'I. Salehyan, Transnational rebels: neighboring states as sanctuary for rebel groups. World Politics 59 (2007) 217–242.',
  'Washburn & Wood 1995':
    'A. Washburn and K. Wood, Two-person zero-sum games for network interdiction. Operations Research 43 (1995) 243–251.',
};
