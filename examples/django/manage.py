"""Stories and comments that the site does not trust, in its own pages.

pip install django maqal
python manage.py migrate --run-syncdb
python manage.py runserver
"""

import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
execute_from_command_line(sys.argv)
