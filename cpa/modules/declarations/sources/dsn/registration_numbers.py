"""The key of SIREN and SIRET numbers."""

LA_POSTE = "356000000"
DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


def luhn_holds(number: str) -> bool:
    """Whether a SIREN (9 digits) or SIRET (14) has a right key: Luhn, save for the establishments of La Poste, whose
    digits add up to a multiple of five."""
    if number.startswith(LA_POSTE) and len(number) == 14:
        return sum(map(int, number)) % 5 == 0
    digits = [int(digit) for digit in reversed(number)]
    return (sum(digits[::2]) + sum(DOUBLED[digit] for digit in digits[1::2])) % 10 == 0
