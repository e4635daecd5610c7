import maqal
from django import forms
from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect, render

from .models import Comment


class CommentForm(forms.ModelForm):
    class Meta:
        model = Comment
        fields = ["text"]


def story(request, name):
    try:
        source = (settings.STORIES / f"{name}.html").read_bytes()
    except FileNotFoundError:
        raise Http404(name) from None
    # A comment that is too long is the reader's mistake: the form says so.
    form = CommentForm(request.POST or None, instance=Comment(story=name))
    if form.is_valid():
        form.save()
        return redirect("story", name)
    rendered = maqal.render_article(source, url=request.build_absolute_uri())
    comments = Comment.objects.filter(story=name)
    return render(request, "story.html", {"rendered": rendered, "comments": comments, "form": form})
