// Tabs, as https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ has them: the arrows move, and what is moved to is shown.

/** Makes tabs of a `tablist`; `shown` is told the name of the tab whenever one is chosen. */
export function makeTabs(list, shown) {
  const tabs = [...list.querySelectorAll('[role=tab]')];
  const panelOf = (tab) => document.getElementById(tab.getAttribute('aria-controls'));

  function choose(tab) {
    for (const other of tabs) {
      const isChosen = other === tab;
      other.setAttribute('aria-selected', String(isChosen));
      other.tabIndex = isChosen ? 0 : -1;
      panelOf(other).hidden = !isChosen;
    }
    // Only along the row: the page itself stays where it is.
    tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    shown(tab.dataset.tab);
  }

  list.addEventListener('click', ({ target }) => {
    const tab = target.closest('[role=tab]');
    if (tab) choose(tab);
  });
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(event.target);
    const isRtl = getComputedStyle(list).direction === 'rtl';
    const steps = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 };
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : at + (steps[event.key] ?? NaN);
    if (at < 0 || Number.isNaN(to)) return;
    event.preventDefault();
    const tab = tabs.at(to % tabs.length);
    tab.focus();
    choose(tab);
  });

  return {
    get chosen() {
      return tabs.find((tab) => tab.getAttribute('aria-selected') === 'true').dataset.tab;
    },
    choose(name) {
      const tab = tabs.find(({ dataset }) => dataset.tab === name);
      if (tab) choose(tab);
    },
  };
}
