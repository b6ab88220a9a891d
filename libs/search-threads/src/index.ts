export { solveInThreads, type ThreadedOptions } from './solve-in-threads.js';
