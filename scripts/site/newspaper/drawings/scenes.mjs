// The newspaper's drawn scenes, by the names of their files.
import { BIRDS } from './birds.mjs';
import { FINDS } from './finds.mjs';
import { SHORE } from './shore.mjs';
import { TOWN } from './town.mjs';

export const SCENES = { ...SHORE, ...BIRDS, ...TOWN, ...FINDS };
