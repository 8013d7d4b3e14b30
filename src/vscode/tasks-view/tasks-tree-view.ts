import * as vscode from 'vscode';
import type { RequirementState, TaskState } from '../../core/tasks';
import type { DeckTasks, TaskSource } from './task-source';

/** What the tree shows: a task, the heading above the requirements, or a requirement. */
type TaskNode =
  | { readonly kind: 'task'; readonly task: TaskState }
  | { readonly kind: 'requirements' }
  | { readonly kind: 'requirement'; readonly requirement: RequirementState };

/** The tasks of the current deck: which have their pages, which are ticked, and the requirements that no page serves. */
export class TasksTreeView implements vscode.TreeDataProvider<TaskNode>, vscode.Disposable {
  readonly #onDidChangeTreeData = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;
  readonly #subscription: vscode.Disposable;
  #tasks: DeckTasks | undefined;

  constructor(private readonly source: TaskSource) {
    const view = vscode.window.createTreeView<TaskNode>('proofdeck.tasks', {
      treeDataProvider: this,
      // A task with subtasks is ticked for itself.
      manageCheckboxStateManually: true,
    });
    this.#subscription = vscode.Disposable.from(
      view,
      source.onDidChange(() => this.#onDidChangeTreeData.fire(undefined)),
      view.onDidChangeCheckboxState(({ items }) => void this.#tick(items)),
    );
  }

  async getChildren(node?: TaskNode): Promise<TaskNode[]> {
    if (node?.kind === 'requirements') {
      return this.#tasks?.coverage.requirements.map((requirement) => ({ kind: 'requirement', requirement })) ?? [];
    }
    if (node) return [];
    this.#tasks = await this.source.read();
    if (!this.#tasks) return [];
    const { tasks, requirements } = this.#tasks.coverage;
    return [
      ...tasks.map((task): TaskNode => ({ kind: 'task', task })),
      ...(requirements.length > 0 ? [{ kind: 'requirements' } as const] : []),
    ];
  }

  getTreeItem(node: TaskNode): vscode.TreeItem {
    switch (node.kind) {
      case 'task':
        return taskItem(node.task);
      case 'requirement':
        return requirementItem(node.requirement);
      case 'requirements': {
        const item = new vscode.TreeItem(vscode.l10n.t('Requirements'), vscode.TreeItemCollapsibleState.Collapsed);
        const open = this.#tasks?.coverage.requirements.filter(({ slides }) => slides.length === 0).length ?? 0;
        item.description = open > 0 ? vscode.l10n.t('{0} without a page', open) : '';
        return item;
      }
    }
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChangeTreeData.dispose();
  }

  /** Writes the ticks into the list. */
  async #tick(items: readonly [TaskNode, vscode.TreeItemCheckboxState][]): Promise<void> {
    if (!this.#tasks) return;
    const { uri } = this.#tasks;
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    for (const [node, state] of items) {
      if (node.kind !== 'task') continue;
      const { start, end } = node.task.task.box;
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      edit.replace(uri, range, state === vscode.TreeItemCheckboxState.Checked ? 'x' : ' ');
    }
    if (await vscode.workspace.applyEdit(edit)) await document.save();
    this.#onDidChangeTreeData.fire(undefined);
  }
}

function taskItem({ task, slides, isServed }: TaskState): vscode.TreeItem {
  const item = new vscode.TreeItem(`${task.id}  ${task.title}`);
  item.id = `task-${task.id}`;
  item.description = pagesText(slides);
  item.checkboxState = task.isDone ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked;
  item.iconPath = new vscode.ThemeIcon(isServed ? 'pass' : slides.length > 0 ? 'edit' : 'circle-outline');
  const details = [...task.details.map((detail) => `- ${detail}`), ...task.requirements.map((id) => `→ ${id}`)];
  item.tooltip = [task.title, ...details].join('\n');
  item.accessibilityInformation = { label: `${task.id} ${task.title}, ${stateText(isServed, slides.length)}` };
  return item;
}

function requirementItem({ id, slides }: RequirementState): vscode.TreeItem {
  const item = new vscode.TreeItem(id);
  item.id = `requirement-${id}`;
  item.description = slides.length > 0 ? pagesText(slides) : vscode.l10n.t('no page');
  item.iconPath = new vscode.ThemeIcon(slides.length > 0 ? 'pass' : 'warning');
  return item;
}

function pagesText(slides: readonly number[]): string {
  const [only, ...more] = slides.map((slide) => slide + 1);
  if (only === undefined) return '';
  return more.length === 0 ? vscode.l10n.t('page {0}', only) : vscode.l10n.t('pages {0}', [only, ...more].join(', '));
}

function stateText(isServed: boolean, pages: number): string {
  if (isServed) return vscode.l10n.t('its pages are done');
  return pages > 0 ? vscode.l10n.t('its pages are in progress') : vscode.l10n.t('no page');
}
