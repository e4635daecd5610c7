import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
STORIES = BASE_DIR / "stories"

# A site of your own has a key of its own in its environment.
SECRET_KEY = os.environ.get("SECRET_KEY", "for this machine alone")
DEBUG = "SECRET_KEY" not in os.environ
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
INSTALLED_APPS = ["maqal.django", "newsroom"]
MIDDLEWARE = ["django.middleware.csrf.CsrfViewMiddleware"]
ROOT_URLCONF = "newsroom.urls"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ.get("DATABASE", BASE_DIR / "comments.sqlite3")}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "ar"
USE_TZ = True

# What maqal does wherever nothing else is said: in the filter, and in fields without options of their own.
MAQAL = {"links": {"rel": {"external": ["nofollow"]}}}
