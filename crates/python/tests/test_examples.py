"""The site of examples/django, as whoever copies it runs it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "django"

VISITS = """
import json
from django.test import Client
from newsroom.models import Comment

client = Client(headers={"host": "127.0.0.1"})
story = "/stories/weir/"
post = lambda text: client.post(story, {"text": text})
page = lambda answer: answer.content.decode()
before = page(client.get(story))
sent = post('<p onclick="steal()">أحسنتم <b>العمل</b><img src="x"></p>')
Comment.objects.create(story="weir", text="<h2>عنوان</h2><script>steal()</script>")
print(json.dumps({
    "before": before,
    "sent": [sent.status_code, sent.headers["Location"]],
    "after": page(client.get(story)),
    "stored": list(Comment.objects.values_list("text", flat=True)),
    "long": page(post("a" * 20_000)),
    "none": [client.get(path).status_code for path in ("/stories/none/", "/stories/..%2Fmanage.py/")],
}))
"""


def manage(folder: Path, *arguments: str) -> str:
    run = subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", "DATABASE": str(folder / "test.sqlite3")},
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_the_django_site_shows_stories_and_takes_comments_that_it_does_not_trust(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    shutil.copytree(EXAMPLE, folder)
    manage(folder, "check")
    manage(folder, "migrate", "--run-syncdb")
    seen = json.loads(manage(folder, "shell", "-c", VISITS).splitlines()[-1])

    assert '<html lang="ar" dir="rtl">' in seen["before"]
    for part in ("<title>سدّ القرية يُرمَّم بأيدي أهلها | جريدة المرفأ</title>", "أربعين بستانًا", "سامر الحاج", "/stories/lighthouse/"):
        assert part in seen["before"]
    assert seen["sent"] == [302, "/stories/weir/"]
    assert seen["stored"] == ["أحسنتم <b>العمل</b>", "عنوان"]
    assert '<div class="comment">أحسنتم <b>العمل</b></div>' in seen["after"]
    for page in (seen["before"], seen["after"]):
        assert "steal" not in page and "الرئيسية" not in page
    assert "limits.input_bytes" in seen["long"]
    assert seen["none"] == [404, 404]
