import * as vscode from 'vscode';
import type { Labels } from '../../protocol';

/** The preview page's words. The page knows no language of its own. */
export function previewLabels(): Labels {
  return {
    deck: vscode.l10n.t('Slides'),
    toolbar: vscode.l10n.t('Preview controls'),
    position: vscode.l10n.t('{0} / {1}'),
    slide: vscode.l10n.t('Slide {0} of {1}'),
    slideWithTitle: vscode.l10n.t('Slide {0} of {1}: {2}'),
    slideRole: vscode.l10n.t('slide'),
    untitled: vscode.l10n.t('Untitled'),
    views: vscode.l10n.t('View'),
    listView: vscode.l10n.t('All slides in a column'),
    gridView: vscode.l10n.t('All slides as thumbnails'),
    slideView: vscode.l10n.t('One slide at a time'),
    previous: vscode.l10n.t('Previous slide'),
    next: vscode.l10n.t('Next slide'),
    theme: vscode.l10n.t('Theme'),
    zoomIn: vscode.l10n.t('Zoom in'),
    zoomOut: vscode.l10n.t('Zoom out'),
    fit: vscode.l10n.t('Fit to width'),
    fitSlide: vscode.l10n.t('Fit to panel'),
    fitShort: vscode.l10n.t('Fit'),
    notes: vscode.l10n.t('Speaker notes'),
    noNotes: vscode.l10n.t('No notes'),
    findings: vscode.l10n.t('Findings: {0}'),
    noFindings: vscode.l10n.t('No findings'),
    findingsOfSlide: vscode.l10n.t('Findings on slide {0}'),
    hidden: vscode.l10n.t('Hidden from export'),
    export: vscode.l10n.t('Export to PPTX'),
    empty: vscode.l10n.t('This deck has no slides yet. Write a heading to begin.'),
  };
}
