import type { SceneNode } from '../../src/core/scene/node';
import type { Resources } from '../../src/core/scene/resources';
import type { Scene, SceneSlide } from '../../src/core/scene/scene';
import { writePptx } from '../../src/pptx';
import { OpenPackage } from '../../src/pptx/open-package';
import { scene, slide } from './scene-builder';

/** A Scene as the package it becomes. */
export async function written(what: Scene, resources?: Resources): Promise<OpenPackage> {
  return new OpenPackage(await writePptx(what, resources ? { resources } : {}));
}

/** The first slide's XML of a deck whose one slide holds these nodes. */
export async function slideXml(nodes: readonly SceneNode[], more: Partial<SceneSlide> = {}): Promise<string> {
  return (await written(scene([slide(nodes, more)]))).text('ppt/slides/slide1.xml');
}

/** The text between two marks, both included; '' if the first is missing. */
export function between(xml: string, start: string, end: string): string {
  const from = xml.indexOf(start);
  return from < 0 ? '' : xml.slice(from, xml.indexOf(end, from) + end.length);
}
