import * as maqal from 'maqal';
import { program } from './program.js';

console.log(JSON.stringify(await program(maqal)));
