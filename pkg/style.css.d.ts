// A style sheet: imported for its effect, and holding nothing to name.
export {};
