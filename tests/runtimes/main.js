// The site that each bundler builds: the result is where the test looks for it.
import * as maqal from 'maqal';
import { program } from './program.js';

program(maqal).then(
  (result) => (window.result = JSON.stringify(result)),
  (error) => (window.result = JSON.stringify({ error: `${error}` })),
);
