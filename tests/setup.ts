/** Every test runs on frozen results: what writes into a world that it was given fails there. */
import { freezeResults } from '../src/engine/hand-out.js';

freezeResults();
