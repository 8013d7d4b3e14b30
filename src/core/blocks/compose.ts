/** Setting text is the scene's own matter, which drawings of all kinds share; blocks find it under its old name. */
export * from '../scene/compose';
