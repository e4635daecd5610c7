"""A site of Django and Wagtail, for the tests of both."""

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="for tests",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=[
        "maqal.django",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "taggit",
        "modelcluster",
        "wagtail",
        "wagtail.users",
        "wagtail.images",
        "wagtail.documents",
        "wagtail.embeds",
        "wagtail.admin",
    ],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    USE_TZ=True,
    STATIC_URL="/static/",
    WAGTAIL_SITE_NAME="The mill",
    WAGTAILADMIN_BASE_URL="https://news.example",
)
django.setup()
