/**
 * The lint rules that oxlint does not have. `.oxlintrc.json` says in which folders each holds,
 * `tests/meta/lint-bans.test.ts` plants every offence. The shape is ESLint's plugin shape.
 */

/** All of `Math` that every JavaScript engine computes to the same bits. */
const exactMath = new Set('abs ceil clz32 floor fround imul max min round sign sqrt trunc'.split(' '));
const ourErrors = new Set(['IssuesError', 'EngineBug']);
const slowInApply = new Set('map filter reduce reduceRight forEach flatMap'.split(' '));

/** A rule from a function (report, context) => visitors; `report(node, text)` files one offence. */
const rule = (visitors) => ({
  create: (context) => visitors((node, message) => context.report({ node, message }), context),
});

/** Uses of a global by its own name, not of a local that happens to be called the same. */
const usesOfGlobal = ({ globalScope }, name) => {
  const variable = globalScope.set.get(name);
  const declared = variable !== undefined && variable.defs.length === 0 ? variable.references : [];
  return [...declared, ...globalScope.through].map((use) => use.identifier).filter((node) => node.name === name);
};

const isExactMember = (node, { parent }) =>
  parent.type === 'MemberExpression' &&
  parent.object === node &&
  !parent.computed &&
  exactMath.has(parent.property.name);

const rules = {
  /** `Math` may be written only as `Math.floor` and its like: no alias, no destructuring, no `Math['exp']`; and no `**`. */
  'exact-math': rule((report, context) => ({
    Program() {
      for (const node of usesOfGlobal(context.sourceCode.scopeManager, 'Math')) {
        if (isExactMember(node, node)) continue;
        report(
          node,
          `Only Math.${[...exactMath].join(', ')}, each written in place: the rest of Math differs between JavaScript engines. See core/arithmetic.ts.`,
        );
      }
    },
    "BinaryExpression[operator='**'], AssignmentExpression[operator='**=']"(node) {
      report(node, '`**` differs between JavaScript engines. Use powInt or root of core/arithmetic.ts.');
    },
  })),

  /** `for..in` follows insertion order and walks prototypes. */
  'no-for-in': rule((report) => ({
    ForInStatement: (node) => report(node, 'No `for..in`: loop over a list whose order is stated.'),
  })),

  /** Without a comparator, sort compares as text: 10 before 9. */
  'sort-order': rule((report) => ({
    CallExpression(node) {
      const { callee, arguments: given } = node;
      if (callee.type !== 'MemberExpression') return;
      const name = callee.computed ? callee.property.value : callee.property.name;
      if (name !== 'sort' && name !== 'toSorted') return;
      if (given.length === 0 || given[0].name === 'undefined')
        report(node, `\`.${name}()\` needs a comparator that gives a total order.`);
    },
  })),

  /** A world is plain data: the only classes are the two errors. */
  'no-class': rule((report) => ({
    'ClassDeclaration, ClassExpression'(node) {
      if (!ourErrors.has(node.id?.name))
        report(node, 'No class but IssuesError and EngineBug: write functions and records.');
    },
  })),

  /** A user's mistake is an Issue, carried by IssuesError where it must be thrown; ours is an EngineBug. There is no third kind. */
  'our-errors': rule((report) => ({
    'ThrowStatement > NewExpression'(node) {
      if (!ourErrors.has(node.callee.name))
        report(node, "Throw IssuesError (the caller's mistake) or EngineBug (ours), or return an issue.");
    },
  })),

  /** Such an object gets a hidden class of its own, and keeps alive all that its getters see until the next full collection. */
  'no-own-accessor': rule((report) => ({
    "ObjectExpression > Property[kind='get'], ObjectExpression > Property[kind='set']"(node) {
      report(node, 'No getter or setter in an object literal: use lazyMembers of core/lazy.ts, or a function.');
    },
  })),

  'no-enum': rule((report) => ({
    TSEnumDeclaration: (node) => report(node, 'No enum: a constant list `as const` first, the type derived from it.'),
  })),

  /** Named imports of zod keep bundlers from dropping the rest of it. */
  'zod-namespace': rule((report) => {
    const check = (node) => {
      if (node.source === null || !/^zod(\/|$)/.test(node.source.value)) return;
      const [only, ...more] = node.specifiers ?? [];
      if (only?.type !== 'ImportNamespaceSpecifier' || only.local.name !== 'z' || more.length > 0)
        report(node, "Write `import * as z from 'zod'`.");
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  }),

  /** The habits that keep a rule's `apply` within 1.5 times of a flat kernel. */
  'plain-apply': rule((report) => {
    let depth = 0;
    const isApply = ({ key, value }) =>
      key.name === 'apply' && /^(Arrow)?FunctionExpression$/.test(value.type) ? 1 : 0;
    return {
      Property: (node) => void (depth += isApply(node)),
      'Property:exit': (node) => void (depth -= isApply(node)),
      SpreadElement: (node) => depth > 0 && report(node, 'No spread inside apply.'),
      CallExpression(node) {
        const name = node.callee.property?.name;
        if (depth > 0 && slowInApply.has(name)) report(node, `No \`.${name}()\` inside apply: write a loop.`);
      },
    };
  }),
};

export default { meta: { name: 'marchland' }, rules };
