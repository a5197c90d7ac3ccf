"""Who signs in. An e-mail and a password: no name, no number, no rank."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A saved user; without a password nobody can sign in with one. Raises IntegrityError on a known e-mail."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """Someone who signs in. Nothing here says what they may see: their account does (models.account)."""

    email = models.EmailField(max_length=254, unique=True)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = UserManager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="identity_user_email_lower")
        ]

    class Privacy:
        identity = ("id", "email", "password")
        pseudonym = ()
        activity = ("last_login", "date_joined", "is_active")
        reference = ()
        free_text = ()
        purpose = "Let one person, and no other, open their account."
        retention = "Until the person deletes their access, or three years after their last sign-in."
