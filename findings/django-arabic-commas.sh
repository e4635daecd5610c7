#!/usr/bin/env bash
# Django 5.2.19 with the language ar, its numbers in pages and in forms; Babel 2.19.0 beside it.
# One would guess: numbers are written as in the country of the locale, and with USE_THOUSAND_SEPARATOR in groups.
# What happens: but for Algeria there is one Arabic, to which ar-eg, ar-sa and ar-ae fall back, and its marks are those
# of the Maghreb: a comma for decimals and a full stop for thousands. Unicode's data (Babel, Intl) has 1,234.5 for
# Arabic and ١٬٢٣٤٫٥ for Egypt. So 1.234 is printed as 1,234 and 1.5 million as 1,5. A form that reads numbers by the
# language takes "1,500" for one and a half and "1.500" for 1500, with no error, and refuses the Arabic marks ٬ and ٫.
# Groups come only where the language has a size for them: none in ar, fa, he, ckb, hi, ur and vi, whatever the setting
# and humanize's intcomma say. A style or attribute with {{ number }} in it says 12,5 and counts for nothing.
# Why it matters: prices, turnouts and casualties differ by a factor of a thousand between what the editor typed, what
# is stored and what a reader in Cairo or Riyadh reads; the English edition of the same site is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  Django==5.2.19 babel==2.19.0

cat >see.py <<'PROGRAM'
import django
from babel.numbers import format_decimal
from django import forms
from django.conf import settings
from django.template import Context, Template
from django.utils import translation

settings.configure(
    USE_THOUSAND_SEPARATOR=True,
    INSTALLED_APPS=["django.contrib.humanize"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)
django.setup()
field = forms.DecimalField(localize=True)
page = Template(
    "{% load humanize %}{{ big }} | {{ big|intcomma }} | {{ small }} | {{ million|intword }} | "
    '<i style="width: {{ share }}%">'
)


def typed(text):
    try:
        return field.clean(text)
    except forms.ValidationError:
        return "refused"


for language in ("en", "ar", "ar-eg", "ar-dz", "fa", "he", "ckb", "hi", "ur", "vi", "tr"):
    with translation.override(language):
        print(language, page.render(Context({"big": 1234567, "small": 1.234, "million": 1500000, "share": 12.5})))
        print("  typed:", *(f"{text} = {typed(text)}," for text in ("1,500", "1.500", "1٬500", "٢٫٥")))
        print("  Babel:", format_decimal(1234567.5, locale=language.replace("-", "_")))
PROGRAM

cat >expected <<'EXPECTED'
en 1,234,567 | 1,234,567 | 1.234 | 1.5 million | <i style="width: 12.5%">
  typed: 1,500 = 1500, 1.500 = 1.500, 1٬500 = refused, ٢٫٥ = refused,
  Babel: 1,234,567.5
ar 1234567 | 1234567 | 1,234 | 1,5 مليون | <i style="width: 12,5%">
  typed: 1,500 = 1.500, 1.500 = 1500, 1٬500 = refused, ٢٫٥ = refused,
  Babel: 1,234,567.5
ar-eg 1234567 | 1234567 | 1,234 | 1,5 مليون | <i style="width: 12,5%">
  typed: 1,500 = 1.500, 1.500 = 1500, 1٬500 = refused, ٢٫٥ = refused,
  Babel: 1,234,567.5
ar-dz 1.234.567 | 1.234.567 | 1,234 | 1,5 مليون | <i style="width: 12,5%">
  typed: 1,500 = 1.500, 1.500 = 1500, 1٬500 = refused, ٢٫٥ = refused,
  Babel: 1.234.567,5
fa 1234567 | 1234567 | 1.234 | 1.5 میلیون | <i style="width: 12.5%">
  typed: 1,500 = 1500, 1.500 = 1.500, 1٬500 = refused, ٢٫٥ = refused,
  Babel: 1,234,567.5
he 1234567 | 1234567 | 1.234 | 1.5 מיליון | <i style="width: 12.5%">
  typed: 1,500 = 1500, 1.500 = 1.500, 1٬500 = refused, ٢٫٥ = refused,
  Babel: 1,234,567.5
ckb 1234567 | 1234567 | 1.234 | 1.5 ملیۆن | <i style="width: 12.5%">
  typed: 1,500 = 1500, 1.500 = 1.500, 1٬500 = refused, ٢٫٥ = refused,
  Babel: 1,234,567.5
hi 1234567 | 1234567 | 1.234 | 1.5 मिलियन | <i style="width: 12.5%">
  typed: 1,500 = 1500, 1.500 = 1.500, 1٬500 = refused, ٢٫٥ = refused,
  Babel: 12,34,567.5
ur 1234567 | 1234567 | 1.234 | 1.5 million | <i style="width: 12.5%">
  typed: 1,500 = 1500, 1.500 = 1.500, 1٬500 = refused, ٢٫٥ = refused,
  Babel: 1,234,567.5
vi 1234567 | 1234567 | 1,234 | 1,5 triệu | <i style="width: 12,5%">
  typed: 1,500 = 1.500, 1.500 = 1500, 1٬500 = refused, ٢٫٥ = refused,
  Babel: 1.234.567,5
tr 1.234.567 | 1.234.567 | 1,234 | 1,5 milyon | <i style="width: 12,5%">
  typed: 1,500 = 1.500, 1.500 = 1500, 1٬500 = refused, ٢٫٥ = refused,
  Babel: 1.234.567,5
EXPECTED

venv/bin/python see.py | tee seen
diff expected seen || { echo 'django-arabic-commas: it behaves otherwise now'; exit 1; }
