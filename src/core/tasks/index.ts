export { type RequirementState, type TaskCoverage, type TaskState, taskCoverage, tasksOf } from './page-tasks';
export { readTasks, type Task, type TaskList, tickEdit } from './task-list';
