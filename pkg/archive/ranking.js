// The numbers that ranking counts with, those of src/sidebar/ranking.rs: a test there compares them.

export const FIELD_WEIGHTS = { title: 3, lead: 1.5, keywords: 2, text: 1 };
export const RECENCY = 0.2;
export const SECTION = 0.05;
export const AUTHOR = 0.03;
export const OTHER_LANGUAGE = 0.3;
export const COMMON_DOCUMENTS = 100000;
export const LENGTH_PENALTY = 0.3;
export const DEFAULT_LIMIT = 5;
export const DEFAULT_HALF_LIFE_DAYS = 180;
export const DEFAULT_DIVERSITY = 0.25;
export const MAX_REASONS = 3;
