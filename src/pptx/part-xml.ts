/** Beginnings that parts share. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const TREE_HEAD =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** A shape tree: the group that every slide, layout and master has, with `shapes` in drawing order. */
export function shapeTree(shapes: string): string {
  return `<p:spTree>${TREE_HEAD}${shapes}</p:spTree>`;
}

export const MASTER_COLORS = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';
