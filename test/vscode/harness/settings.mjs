/** User settings of the editor under test: what differs from a desktop's defaults, distracts, or would ask the network. */
export const USER_SETTINGS = {
  // A workbench in a browser saves by itself; a desktop does not, and the tests speak of a desktop.
  'files.autoSave': 'off',
  // The operating system's file dialogs cannot be driven; this one is part of the page.
  'files.simpleDialog.enable': true,
  'window.confirmBeforeClose': 'never',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'update.mode': 'none',
};

/**
 * The setting that runs the extension from its `browser` entry in the web worker extension host.
 * @param {string} extensionId
 */
export function webHostSettings(extensionId) {
  return { 'remote.extensionKind': { [extensionId]: ['web'] } };
}
