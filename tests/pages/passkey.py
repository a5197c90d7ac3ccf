"""A passkey that no device holds: what a browser sends when one is registered."""

from fido2.cose import ES256
from fido2.utils import sha256, websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

IDENTIFIER = b"a key of nobody!"


def credential() -> dict[str, object]:
    """The registration of a discoverable passkey, in the shape that allauth keeps."""
    key = ES256.from_ctap1(b"\x04" + bytes(range(64)))
    held = AttestedCredentialData.create(bytes(16), IDENTIFIER, key)
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    attested = AttestationObject.create("none", AuthenticatorData.create(sha256(b"localhost"), flags, 0, held), {})
    client = CollectedClientData.create(CollectedClientData.TYPE.CREATE, b"challenge", "http://localhost")
    return {
        "type": "public-key",
        "id": websafe_encode(IDENTIFIER),
        "rawId": websafe_encode(IDENTIFIER),
        "response": {"clientDataJSON": websafe_encode(client), "attestationObject": websafe_encode(attested)},
        "clientExtensionResults": {"credProps": {"rk": True}},
    }
