// What the documentation does in a browser, beyond what it is without scripts: buttons that copy code.

const WORDS = {
  en: { copy: 'Copy', copied: 'Copied' },
  ar: { copy: 'انسخ', copied: 'نُسخ' },
};
const words = WORDS[document.documentElement.lang];

for (const box of document.querySelectorAll('.code')) box.append(copyButton(box.querySelector('code')));

function copyButton(code) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.lang = document.documentElement.lang;
  button.textContent = words.copy;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = words.copied;
    setTimeout(() => { button.textContent = words.copy; }, 2000);
  });
  return button;
}
