// Numbers for the elements of a page: no two of them write the same ID.

/** The element that has each number. */
const owners = new Map();

const isTaken = (number, element) => {
  const owner = owners.get(number);
  return owner !== undefined && owner !== element && owner.isConnected;
};

/** The number that the element had, unless another one of the page has it now; else the first that is free. */
export function takeNumber(element, last = 1) {
  let number = last;
  if (isTaken(number, element)) for (number = 1; isTaken(number, element); number++);
  owners.set(number, element);
  return number;
}

export function giveBack(element) {
  for (const [number, owner] of owners) if (owner === element) owners.delete(number);
}
