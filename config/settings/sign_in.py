"""How people sign in: django-allauth, django-axes, sessions. Read by base.py; the words are those of the identity
module."""

from datetime import timedelta

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "portal:hub"
LOGOUT_REDIRECT_URL = "portal:home"

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "cpa.modules.identity.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "cpa.modules.identity.passwords.Rare"},
    {"NAME": "cpa.modules.identity.passwords.UnlikeTheEmail"},
    {"NAME": "cpa.modules.identity.passwords.NotOnlyDigits"},
]

SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True

ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 8, "dashed": True}

ACCOUNT_ADAPTER = "cpa.modules.identity.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"  # the only way not to tell a stranger who has an account
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True  # messages carry no link: nobody learns to click on one
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 30 * 60
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 30 * 60
ACCOUNT_PREVENT_ENUMERATION = True
# Failures count by e-mail and address together (AccountAdapter), never by address alone: one desk, many people.
ACCOUNT_RATE_LIMITS = {"login_failed": "5/300s/key", "login": "60/m/ip"}
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False  # shared computers are common at the desks that help people
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True  # changing the e-mail asks for the password again
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_FORMS = {
    "login": "cpa.modules.identity.forms.LoginForm",
    "signup": "cpa.modules.identity.forms.SignupForm",
    "reauthenticate": "cpa.modules.identity.forms.ReauthenticateForm",
    "change_password": "cpa.modules.identity.forms.ChangePasswordForm",
    "set_password": "cpa.modules.identity.forms.SetPasswordForm",
    "reset_password": "cpa.modules.identity.forms.ResetPasswordForm",
    "reset_password_from_key": "cpa.modules.identity.forms.ResetPasswordKeyForm",
    "add_email": "cpa.modules.identity.forms.AddEmailForm",
    "confirm_email_verification_code": "cpa.modules.identity.forms.ConfirmEmailCodeForm",
    "confirm_password_reset_code": "cpa.modules.identity.forms.ConfirmResetCodeForm",
}

MFA_ADAPTER = "cpa.modules.identity.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}  # a key cannot be guessed
MFA_TOTP_ISSUER = "Compte personnel d'activité"
MFA_TOTP_TOLERANCE = 1  # thirty seconds more for who reads and types slowly
MFA_FORMS = {
    "authenticate": "cpa.modules.identity.forms.SecondFactorForm",
    "reauthenticate": "cpa.modules.identity.forms.SecondFactorAgainForm",
    "activate_totp": "cpa.modules.identity.forms.ActivateApplicationForm",
    "add_webauthn": "cpa.modules.identity.forms.AddKeyForm",
    "authenticate_webauthn": "cpa.modules.identity.forms.SecondFactorKeyForm",
    "login_webauthn": "cpa.modules.identity.forms.SignInKeyForm",
    "reauthenticate_webauthn": "cpa.modules.identity.forms.ConfirmKeyForm",
    "edit_webauthn": "cpa.modules.identity.forms.RenameKeyForm",
}

AXES_CLIENT_IP_CALLABLE = "cpa.modules.identity.adapters.client_ip"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]  # nobody can lock a person out from elsewhere
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # trying again too soon does not make the wait longer
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "identity/locked.html"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "login", "email"]
AXES_DISABLE_ACCESS_LOG = True  # the module's own journal says what a person needs to know
AXES_ENABLE_ADMIN = False
