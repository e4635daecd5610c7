export const markdown = () => "# Options\n\nTo come.\n";
