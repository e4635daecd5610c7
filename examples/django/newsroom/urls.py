from django.urls import path

from . import views

urlpatterns = [path("stories/<slug:name>/", views.story, name="story")]
