"""Wishes and limits in words, as they fit after « Vous souhaitez » and « Vous avez dit ». A wish is said in the words
of « Ma vie », in which the person chose it, from « je » to « vous »."""

from django.utils.translation import gettext_lazy as _

WISHES = {
    "outdoors": _("être dehors"),
    "nature": _("être près de la nature"),
    "with_people": _("voir du monde"),
    "alone": _("travailler plutôt en solo"),
    "with_hands": _("travailler avec vos mains"),
    "with_animals": _("être avec des animaux"),
    "with_children": _("être avec des enfants"),
    "helping": _("prendre soin des autres"),
    "protecting": _("protéger, secourir"),
    "teaching": _("apprendre aux autres ce que vous savez"),
    "making_food": _("cuisiner, nourrir"),
    "creating": _("créer, dessiner, jouer"),
    "building": _("construire, rénover"),
    "numbers": _("compter, calculer"),
    "technology": _("vous servir des nouvelles technologies"),
    "selling": _("vendre, convaincre"),
    "organising": _("organiser, prévoir"),
    "leading": _("diriger, entreprendre"),
    "driving": _("conduire"),
    "moving_body": _("bouger, faire du sport"),
    "travel": _("vous déplacer, voyager"),
    "calm_place": _("être dans un endroit calme"),
    "from_home": _("travailler de chez vous"),
    "daytime": _("travailler la journée"),
    "public_service": _("travailler pour le service public"),
    "no_diploma_needed": _("commencer sans diplôme"),
}

LIMITS = {
    "no_heavy_loads": _("pas de charges lourdes"),
    "no_long_standing": _("pas debout longtemps"),
    "no_long_sitting": _("pas assis longtemps"),
    "no_hard_postures": _("pas de positions pénibles"),
    "no_fine_hand_work": _("pas de gestes très fins"),
    "no_nights": _("pas la nuit"),
    "no_weekends": _("pas le week-end"),
    "no_shifts": _("pas d’horaires décalés ou tournants"),
    "no_split_hours": _("pas de journées coupées"),
    "no_on_call": _("pas d’astreintes"),
    "no_travel": _("pas de déplacements lointains"),
    "no_noise": _("pas de bruit"),
    "no_heights": _("pas de hauteur"),
    "no_cold": _("pas de froid"),
    "no_heat": _("pas de forte chaleur"),
    "no_chemicals": _("pas de produits à risque"),
    "no_dangerous_tools": _("pas d’outils dangereux"),
    "no_repetition": _("pas de gestes répétés"),
    "no_public": _("pas de contact avec le public"),
    "no_outdoors": _("pas dehors"),
    "no_animals": _("pas d’animaux"),
    "no_blood_or_care": _("pas de soins aux malades"),
    "no_weapons": _("pas d’arme"),
}

REJECTIONS = {
    "not_this_field": _("ce domaine ne vous va pas"),
    "not_this_family": _("cette famille de métiers ne vous va pas"),
    "not_these_tasks": _("ces tâches ne vous vont pas"),
    "no_long_training": _("la formation est trop longue"),
    **LIMITS,
}

INTERESTS = {
    "R": _("le concret, les outils, la matière"),
    "I": _("comprendre et chercher"),
    "A": _("créer et imaginer"),
    "S": _("aider et accompagner"),
    "E": _("convaincre et entreprendre"),
    "C": _("organiser et vérifier"),
}
