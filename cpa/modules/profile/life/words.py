"""What can be said of one's life, in the words of the form. The codes are those of docs/reference/wishes.md."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = Mapping[str, Promise]

SCHEDULE: Words = {
    "school_hours": _("Je dois finir avant la sortie de l’école"),
    "part_time": _("Je cherche un temps partiel"),
    "no_early_hours": _("Pas très tôt le matin"),
    "no_nights": _("Pas la nuit"),
    "no_weekends": _("Pas le week-end"),
    "no_shifts": _("Pas d’horaires décalés ou qui tournent"),
    "no_split_hours": _("Pas de journée coupée en deux"),
    "no_on_call": _("Pas d’astreinte"),
    "no_travel": _("Pas de déplacements lointains"),
}
BODY: Words = {
    "no_heavy_loads": _("Porter lourd"),
    "no_long_standing": _("Rester longtemps debout"),
    "no_long_sitting": _("Être longtemps en position assise"),
    "no_hard_postures": _("Me baisser, lever les bras, être à genoux"),
    "no_fine_hand_work": _("Faire des gestes très fins"),
    "no_repetition": _("Refaire vite le même geste"),
    "no_noise": _("Le bruit"),
    "no_heights": _("La hauteur"),
    "no_cold": _("Le froid"),
    "no_heat": _("La forte chaleur"),
    "no_chemicals": _("Les produits à risque, la poussière, les fumées"),
}
REFUSALS: Words = {
    "no_public": _("Être face au public"),
    "no_outdoors": _("Travailler dehors"),
    "no_animals": _("Travailler avec des animaux"),
    "no_blood_or_care": _("Soigner des malades"),
    "no_dangerous_tools": _("Me servir d’outils dangereux"),
    "no_weapons": _("Porter une arme"),
}
WISHES: Mapping[Promise, Words] = {
    _("Avec qui"): {
        "with_people": _("Voir du monde"),
        "alone": _("Travailler plutôt en solo"),
        "with_children": _("Être avec des enfants"),
        "with_animals": _("Être avec des animaux"),
        "helping": _("Prendre soin des autres"),
        "protecting": _("Protéger, secourir"),
        "teaching": _("Apprendre aux autres ce que je sais"),
    },
    _("Pour faire quoi"): {
        "with_hands": _("Travailler avec mes mains"),
        "making_food": _("Cuisiner, nourrir"),
        "building": _("Construire, rénover"),
        "creating": _("Créer, dessiner, jouer"),
        "numbers": _("Compter, calculer"),
        "technology": _("Me servir des nouvelles technologies"),
        "selling": _("Vendre, convaincre"),
        "organising": _("Organiser, prévoir"),
        "leading": _("Diriger, entreprendre"),
        "driving": _("Conduire"),
        "moving_body": _("Bouger, faire du sport"),
    },
    _("Où et quand"): {
        "outdoors": _("Être dehors"),
        "nature": _("Être près de la nature"),
        "calm_place": _("Être dans un endroit calme"),
        "from_home": _("Travailler de chez moi"),
        "travel": _("Me déplacer, voyager"),
        "daytime": _("Travailler la journée"),
        "public_service": _("Travailler pour le service public"),
        "no_diploma_needed": _("Commencer sans diplôme"),
    },
}
TRANSPORT: Words = {
    "on_foot": _("À pied"),
    "bike": _("À vélo ou à trottinette"),
    "public_transport": _("En bus, tram, métro ou train"),
    "two_wheels": _("À scooter ou à moto"),
    "car": _("En voiture"),
}
MINUTES: Mapping[int, Promise] = {
    15: _("15 minutes"),
    30: _("30 minutes"),
    45: _("45 minutes"),
    60: _("1 heure"),
    90: _("1 heure et demie"),
}

LIMITS: Words = {**SCHEDULE, **BODY, **REFUSALS}
ALL_WISHES: Words = {code: words for group in WISHES.values() for code, words in group.items()}
