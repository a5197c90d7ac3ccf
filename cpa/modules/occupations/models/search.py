"""What the search of titles reads: words, titles, which word is in which title, and what all were made from."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models

_PURPOSE = "Find an occupation by everyday words."
_RETENTION = "Until the titles are loaded again."


class SearchWord(models.Model):
    """A spelling, how it sounds, the word that it is a form of (a number) and how much that word tells, in thousandths.
    `pair` says that it is two words written in one."""

    spelling = models.CharField(max_length=40, primary_key=True, db_collation="C")
    sound = models.CharField(max_length=40, db_index=True, db_collation="C")
    lemma = models.IntegerField()
    weight = models.IntegerField()
    pair = models.BooleanField()

    class Meta:
        # Without its waiting list, which would be read at each search until the next vacuum.
        indexes = [
            GinIndex(fields=[column], opclasses=["gin_trgm_ops"], name=name, fastupdate=False)
            for column, name in (("spelling", "occupations_word_trigrams"), ("sound", "occupations_sound_trigrams"))
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("spelling", "sound", "lemma", "weight", "pair")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class SearchTitle(models.Model):
    """One way to say a title of the occupation `code` named `name`; `standing` weighs it against others, in
    thousandths."""

    number = models.IntegerField(primary_key=True)
    code = models.CharField(max_length=5)
    name = models.CharField(max_length=200)
    text = models.CharField(max_length=200)
    standing = models.IntegerField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("number", "code", "name", "text", "standing")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class SearchPosting(models.Model):
    """The title numbered `title` has the word numbered `lemma`, which is `share` thousandths of what it tells."""

    pk = models.CompositePrimaryKey("lemma", "title")
    lemma = models.IntegerField()
    title = models.IntegerField()
    share = models.IntegerField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("lemma", "title", "share")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class SearchRelated(models.Model):
    """The words numbered `lemma` and `other` mean nearly the same."""

    pk = models.CompositePrimaryKey("lemma", "other")
    lemma = models.IntegerField()
    other = models.IntegerField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("lemma", "other")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class SearchEdition(models.Model):
    """What the one index in use was made from."""

    digest = models.CharField(max_length=64)

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "digest")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION
