/** esbuild turns an imported style sheet into main.css beside main.js. */
declare module '*.css';
