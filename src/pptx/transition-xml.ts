import type { SlideTransition, TransitionKind } from '../core/scene/scene';

const ELEMENT: Readonly<Record<TransitionKind, string>> = {
  fade: '<p:fade/>',
  fadeThroughBlack: '<p:fade thruBlk="1"/>',
  push: '<p:push/>',
  wipe: '<p:wipe/>',
  cover: '<p:cover/>',
  pull: '<p:pull/>',
  split: '<p:split orient="vert"/>',
  dissolve: '<p:dissolve/>',
  cut: '<p:cut/>',
  circle: '<p:circle/>',
  diamond: '<p:diamond/>',
  wheel: '<p:wheel spokes="1"/>',
  zoom: '<p:zoom/>',
};

/** Milliseconds up to which PowerPoint's three speeds go. */
const FAST = 500;
const MEDIUM = 1000;

/** How the slide comes in; '' where it is just there. An exact time is an extension that programs may not know. */
export function transitionXml(transition: SlideTransition | undefined): string {
  if (!transition) return '';
  const { kind, milliseconds } = transition;
  const written = (time: string): string =>
    `<p:transition spd="${speedOf(milliseconds)}"${time}>${ELEMENT[kind]}</p:transition>`;
  if (milliseconds === undefined) return written('');
  const timed = written(` p14:dur="${milliseconds}"`);
  return `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" Requires="p14">${timed}</mc:Choice><mc:Fallback>${written('')}</mc:Fallback></mc:AlternateContent>`;
}

function speedOf(milliseconds = MEDIUM): 'fast' | 'med' | 'slow' {
  if (milliseconds <= FAST) return 'fast';
  return milliseconds <= MEDIUM ? 'med' : 'slow';
}
