from django.db import models
from maqal.django.fields import SafeHTMLField


class Comment(models.Model):
    story = models.SlugField()
    text = SafeHTMLField("التعليق", options={"preset": "basic", "limits": {"input_bytes": 16_384}})
