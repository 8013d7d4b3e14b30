import type { SceneNode } from '../core/scene/node';
import type { BuildTarget, SceneSlide } from '../core/scene/scene';

/**
 * The clicks that reveal a slide's lists, as PowerPoint writes "Appear, by paragraph": one click after another in the
 * main sequence, everything of a click with its first effect. '' for a slide without any.
 */
export function timingXml({ build = [], nodes }: SceneSlide): string {
  if (build.length === 0) return '';
  const texts = new Map(nodesIn(nodes).map((node) => [node.id, node]));
  const ids = new Ids();
  const [root, main] = [ids.next(), ids.next()];
  const clicks = build.map((targets) => clickXml(targets, texts, ids)).join('');
  const sequence = `<p:seq concurrent="1" nextAc="seek"><p:cTn id="${main}" dur="indefinite" nodeType="mainSeq"><p:childTnLst>${clicks}</p:childTnLst></p:cTn>${condition('prev', 'onPrev')}${condition('next', 'onNext')}</p:seq>`;
  return `<p:timing><p:tnLst><p:par><p:cTn id="${root}" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>${sequence}</p:childTnLst></p:cTn></p:par></p:tnLst>${buildListXml(build.flat(), texts)}</p:timing>`;
}

class Ids {
  #last = 0;

  next(): number {
    return ++this.#last;
  }
}

function nodesIn(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node, ...nodesIn(node.nodes)] : [node]));
}

function condition(name: 'prev' | 'next', event: string): string {
  return `<p:${name}CondLst><p:cond evt="${event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:${name}CondLst>`;
}

const NOW = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>';
const ON_CLICK = '<p:stCondLst><p:cond delay="indefinite"/></p:stCondLst>';

function clickXml(targets: readonly BuildTarget[], nodes: ReadonlyMap<number, SceneNode>, ids: Ids): string {
  const [outer, inner] = [ids.next(), ids.next()];
  const effects = targets.map((target, index) => effectXml(target, nodes, index === 0, ids)).join('');
  return `<p:par><p:cTn id="${outer}" fill="hold">${ON_CLICK}<p:childTnLst><p:par><p:cTn id="${inner}" fill="hold">${NOW}<p:childTnLst>${effects}</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>`;
}

/** PowerPoint's "Appear". Shapes with text belong to a build group, which `p:bldP` names; other objects to none. */
function effectXml(target: BuildTarget, nodes: ReadonlyMap<number, SceneNode>, isFirst: boolean, ids: Ids): string {
  const [effect, behaviour] = [ids.next(), ids.next()];
  const group = nodes.get(target.node)?.kind === 'shape' ? ' grpId="0"' : '';
  const start = isFirst ? 'clickEffect' : 'withEffect';
  const set = `<p:set><p:cBhvr><p:cTn id="${behaviour}" dur="1" fill="hold">${NOW}</p:cTn><p:tgtEl>${targetXml(target)}</p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set>`;
  return `<p:par><p:cTn id="${effect}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold"${group} nodeType="${start}">${NOW}<p:childTnLst>${set}</p:childTnLst></p:cTn></p:par>`;
}

function targetXml({ node, paragraph }: BuildTarget): string {
  if (paragraph === undefined) return `<p:spTgt spid="${node}"/>`;
  return `<p:spTgt spid="${node}"><p:txEl><p:pRg st="${paragraph}" end="${paragraph}"/></p:txEl></p:spTgt>`;
}

/** Each shape once: by paragraph, or as a whole with its ground. */
function buildListXml(targets: readonly BuildTarget[], nodes: ReadonlyMap<number, SceneNode>): string {
  const shapes = new Map(
    targets.filter(({ node }) => nodes.get(node)?.kind === 'shape').map((target) => [target.node, target]),
  );
  if (shapes.size === 0) return '';
  const builds = [...shapes].map(
    ([id, { paragraph }]) => `<p:bldP spid="${id}" grpId="0" ${paragraph === undefined ? 'animBg="1"' : 'build="p"'}/>`,
  );
  return `<p:bldLst>${builds.join('')}</p:bldLst>`;
}
